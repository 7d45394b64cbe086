-- When the use of a tool was stopped for a while, by whom and why. A tool has one pause at a time.
create table study_tool_pause (
    study     bigint                      not null references study (id),
    position  integer                     not null,
    tool      varchar(120)                not null,
    paused_at timestamp(6) with time zone not null,
    lifted_at timestamp(6) with time zone,
    reason    varchar(1000)               not null,
    paused_by varchar(20)                 not null,
    lifted_by varchar(20),
    open_for  varchar(120),
    primary key (study, position),
    constraint study_tool_pause_ends_after_it_begins check (lifted_at is null or lifted_at >= paused_at),
    constraint study_tool_pause_is_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null)),
    constraint study_tool_pause_is_open_or_lifted check ((lifted_at is null) = (open_for is not null)),
    constraint study_tool_pause_once_at_a_time unique (study, open_for)
);
