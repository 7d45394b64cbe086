-- The events of one clinician on one note as the record system logged them, packed: instants and numbers of actions only.
create table activity_trace (
    study       bigint      not null references study (id),
    participant varchar(32) not null,
    note_ref    varchar(64) not null,
    part        integer     not null,
    events      bytea       not null,
    constraint activity_trace_is_kept_once primary key (study, participant, note_ref, part),
    constraint activity_trace_part_is_not_negative check (part >= 0)
);

-- The words of the record system for what was done, each with the number that stands for it in the traces.
create table activity_action (
    study  bigint      not null references study (id),
    number integer     not null,
    name   varchar(60) not null,
    constraint activity_action_has_one_number primary key (study, number),
    constraint activity_action_is_named_once unique (study, name)
);
