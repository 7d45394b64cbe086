create sequence note_timer_seq increment by 50;

-- A note being written, from the first tap to the last. running_for holds the clinician while the clock runs, else null:
-- NULLs are distinct, so the plain unique constraint lets one note run for a clinician and any number rest.
create table note_timer (
    id          bigint                      primary key,
    version     integer                     not null,
    study       bigint                      not null references study (id),
    note_ref    varchar(64)                 not null,
    participant varchar(32)                 not null,
    running_for varchar(32),
    note_type   varchar(40)                 not null,
    tool        varchar(120)                not null,
    started_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    constraint note_timer_ref_is_unique_in_study unique (study, note_ref),
    constraint note_timer_runs_once_a_clinician unique (study, running_for),
    constraint note_timer_runs_for_its_own_clinician check (running_for = participant),
    constraint note_timer_does_not_run_after_its_end check (ended_at is null or running_for is null)
);

create index note_timer_open on note_timer (study, participant, ended_at);

create table note_timer_event (
    note_timer  bigint                      not null,
    position    integer                     not null,
    kind        varchar(10)                 not null,
    happened_at timestamp(6) with time zone not null,
    constraint note_timer_event_has_a_place primary key (note_timer, position),
    constraint note_timer_event_belongs_to_timer foreign key (note_timer) references note_timer (id) on delete cascade,
    constraint note_timer_event_is_known check (kind in ('START', 'PAUSE', 'RESUME', 'STOP'))
);
