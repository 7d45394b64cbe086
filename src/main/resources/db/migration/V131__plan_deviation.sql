-- What was changed of a plan after it was frozen; a row is never changed or taken away.
create sequence plan_deviation_seq increment by 50;

create table plan_deviation (
    id        bigint                      primary key,
    study     bigint                      not null references study (id),
    made_at   timestamp(6) with time zone not null,
    field     varchar(60)                 not null,
    was       varchar(4000),
    becomes   varchar(4000),
    reason    varchar(2000)               not null,
    made_by   varchar(20)                 not null,
    constraint plan_deviation_changes_something check (was is null or becomes is null or was <> becomes)
);

create index plan_deviation_by_study on plan_deviation (study, made_at);
