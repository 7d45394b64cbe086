create sequence audit_entry_seq increment by 50;

create table audit_entry (
    id      bigint                      primary key,
    at      timestamp(6) with time zone not null,
    account uuid,
    study   bigint,
    action  varchar(80)                 not null,
    object  varchar(300)                not null,
    details varchar(2000)               not null
);

create index audit_entry_by_study on audit_entry (study, at);
