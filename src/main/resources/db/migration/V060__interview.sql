create sequence interview_seq increment by 50;

create table interview (
    id            bigint      primary key,
    version       integer     not null,
    study         bigint      not null references study (id),
    code          varchar(40) not null,
    round         integer     not null,
    type          varchar(20) not null,
    held_on       date        not null,
    minutes       integer,
    guide_version varchar(40),
    source        uuid,
    flag          varchar(10),
    constraint interview_code_is_unique unique (study, code),
    constraint interview_has_a_text_of_its_own unique (study, source),
    constraint interview_round_counts_from_one check (round >= 1),
    constraint interview_lasts check (minutes >= 0)
);

create table interview_participant (
    interview   bigint      not null references interview (id),
    participant varchar(32) not null,
    constraint interview_participant_once primary key (interview, participant)
);

create index interview_by_participant on interview_participant (participant);
