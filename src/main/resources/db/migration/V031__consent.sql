create sequence consent_form_seq increment by 50;

-- A form version is written once and never changed: a signature belongs to the text it was given on.
create table consent_form (
    id             bigint          primary key,
    study          bigint          not null references study (id),
    form_version   varchar(40)     not null,
    effective_from date            not null,
    material       boolean         not null,
    text           varchar(200000) not null,
    text_hash      varchar(64)     not null,
    constraint consent_form_version_is_unique_in_study unique (study, form_version)
);

create sequence consent_seq increment by 50;

create table consent (
    id           bigint                      primary key,
    study        bigint                      not null,
    participant  varchar(32)                 not null,
    form_version varchar(40)                 not null,
    text_hash    varchar(64)                 not null,
    given_at     timestamp(6) with time zone not null,
    method       varchar(20)                 not null,
    scopes       varchar(200)                not null,
    constraint consent_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint consent_belongs_to_a_form foreign key (study, form_version) references consent_form (study, form_version),
    constraint consent_is_given_once unique (study, participant, given_at)
);
