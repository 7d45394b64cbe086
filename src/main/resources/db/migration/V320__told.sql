create sequence told_seq increment by 50;

-- What a clinician tells on its own account: a problem with a tool, an idea, a question, or what another reason was.
create table told (
    id          bigint                      primary key,
    version     integer                     not null,
    study       bigint                      not null references study (id),
    participant varchar(32)                 not null,
    told_at     timestamp(6) with time zone not null,
    kind        varchar(20)                 not null,
    note_ref    varchar(64),
    words       varchar(2000)               not null,
    constraint told_is_one_thing_at_a_time unique (study, participant, told_at),
    constraint told_kind_is_known check (kind in ('PROBLEM', 'IDEA', 'QUESTION', 'OTHER_REASON')),
    constraint told_reason_is_of_a_note check (kind <> 'OTHER_REASON' or note_ref is not null)
);
