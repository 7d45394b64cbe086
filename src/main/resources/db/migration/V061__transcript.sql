create sequence transcript_seq increment by 50;

create table transcript (
    id          bigint                      primary key,
    version     integer                     not null,
    study       bigint                      not null references study (id),
    guid        uuid                        not null,
    name        varchar(200)                not null,
    description varchar(2000),
    checksum    varchar(64)                 not null,
    words       integer                     not null,
    turns       integer                     not null,
    imported_at timestamp(6) with time zone not null,
    constraint transcript_guid_is_unique unique (study, guid),
    constraint transcript_text_is_unique unique (study, checksum)
);

create sequence text_version_seq increment by 50;

-- Never changed: a correction is another row.
create table text_version (
    id         bigint  primary key,
    transcript bigint  not null references transcript (id),
    number     integer not null,
    content    text    not null,
    length     integer not null,
    constraint text_version_number_is_unique unique (transcript, number),
    constraint text_version_is_not_empty check (length > 0)
);

create sequence speaker_seq increment by 50;

create table speaker (
    id          bigint      primary key,
    version     integer     not null,
    transcript  bigint      not null references transcript (id),
    label       varchar(80) not null,
    participant varchar(32),
    interviewer boolean     not null,
    constraint speaker_label_is_unique unique (transcript, label),
    constraint speaker_is_one_or_the_other check (participant is null or not interviewer)
);
