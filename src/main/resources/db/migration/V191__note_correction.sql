create sequence note_correction_seq increment by 50;

-- What a note said before it was set right.
create table note_correction (
    id           bigint                      primary key,
    study        bigint                      not null references study (id),
    note         bigint                      not null,
    participant  varchar(32)                 not null,
    field        varchar(20)                 not null,
    was          varchar(200)                not null,
    corrected_at timestamp(6) with time zone not null,
    constraint note_correction_belongs_to_note foreign key (note) references note (id) on delete cascade
);

create index note_correction_by_note on note_correction (note);
