create sequence note_flag_seq increment by 50;

-- Something about a note, or about a clinician's minutes (note is null), that is worth a second look by that clinician first.
create table note_flag (
    id          bigint                      primary key,
    version     integer                     not null,
    study       bigint                      not null references study (id),
    participant varchar(32)                 not null,
    note        bigint,
    kind        varchar(20)                 not null,
    raised_at   timestamp(6) with time zone not null,
    answer      varchar(10),
    answered_at timestamp(6) with time zone,
    constraint note_flag_belongs_to_note foreign key (note) references note (id) on delete cascade,
    constraint note_flag_is_raised_once unique (note, kind),
    constraint note_flag_answer_is_known check (answer in ('CORRECTED', 'RIGHT', 'LEFT_OUT')),
    constraint note_flag_is_answered_at_some_time check ((answer is null) = (answered_at is null))
);

create index note_flag_open on note_flag (study, participant, answered_at);
