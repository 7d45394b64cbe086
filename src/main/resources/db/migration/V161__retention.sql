create sequence retention_rule_seq increment by 50;

-- How long a study keeps what; a class without a row has the rule of the installation.
create table retention_rule (
    id          bigint      primary key,
    version     integer     not null,
    study       bigint      not null references study (id),
    data_class  varchar(20) not null,
    keep_months integer     not null,
    start_event varchar(20) not null,
    action      varchar(20) not null,
    constraint retention_rule_is_one_a_class unique (study, data_class),
    constraint retention_rule_keeps_for_a_time check (keep_months between 0 and 300)
);

create sequence retention_certificate_seq increment by 50;

-- What was destroyed, how much, when and by which role: counts only, with a hash over the words.
create table retention_certificate (
    id           bigint                      primary key,
    study        bigint                      not null references study (id),
    number       integer                     not null,
    data_class   varchar(20)                 not null,
    action       varchar(20)                 not null,
    made_at      timestamp(6) with time zone not null,
    content      varchar(2000)               not null,
    content_hash varchar(64)                 not null,
    constraint retention_certificate_is_numbered unique (study, number)
);
