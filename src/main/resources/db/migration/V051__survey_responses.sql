create sequence survey_response_seq increment by 50;

create table survey_response (
    id                 bigint                      primary key,
    study              bigint                      not null,
    participant        varchar(32)                 not null,
    instrument         varchar(64)                 not null,
    instrument_version varchar(20)                 not null,
    wave               varchar(100)                not null,
    submitted_at       timestamp(6) with time zone not null,
    failed_check       varchar(10),
    constraint survey_response_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint survey_response_is_pinned_to_a_version foreign key (instrument, instrument_version) references stored_instrument (instrument, instrument_version),
    constraint survey_is_answered_once_a_wave unique (study, participant, instrument, wave)
);

create table survey_answer (
    survey_response bigint        not null references survey_response (id) on delete cascade,
    item            varchar(64)   not null,
    answer          varchar(4000) not null,
    constraint survey_item_is_answered_once primary key (survey_response, item)
);

create sequence survey_draft_seq increment by 50;

create table survey_draft (
    id                 bigint                      primary key,
    study              bigint                      not null,
    participant        varchar(32)                 not null,
    instrument         varchar(64)                 not null,
    instrument_version varchar(20)                 not null,
    wave               varchar(100)                not null,
    saved_at           timestamp(6) with time zone not null,
    constraint survey_draft_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint survey_draft_is_one_a_wave unique (study, participant, instrument, wave)
);

create table survey_draft_answer (
    survey_draft bigint        not null references survey_draft (id) on delete cascade,
    item         varchar(64)   not null,
    answer       varchar(4000) not null,
    constraint survey_draft_item_is_answered_once primary key (survey_draft, item)
);
