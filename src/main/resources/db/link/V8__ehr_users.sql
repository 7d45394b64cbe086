-- Under which name the record system logs a participant. Both are sealed; what is looked up, is a keyed hash.
create table ehr_user (
    id        uuid        primary key,
    study     bigint      not null,
    user_hash varchar(80) not null,
    code_hash varchar(80) not null,
    sealed    varchar(4000) not null,
    constraint ehr_user_is_one_participant unique (study, user_hash)
);

create index ehr_user_by_participant on ehr_user (study, code_hash);
