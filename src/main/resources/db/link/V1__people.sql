-- Joins persons, accounts and participant codes. Everything that says who somebody is, is sealed; what is looked up, is a keyed hash.
create table person_link (
    id               uuid        primary key,
    study            bigint      not null,
    stage            varchar(20) not null,
    email_hash       varchar(80) not null,
    account_hash     varchar(80),
    code_hash        varchar(80),
    token_hash       varchar(80),
    token_expires_at timestamp(6) with time zone,
    sealed           varchar(20000) not null,
    constraint person_link_is_invited_once unique (study, email_hash),
    constraint person_link_has_one_code unique (study, code_hash),
    constraint person_link_token_is_unique unique (token_hash),
    constraint person_link_stage_is_known check (stage in ('INVITED', 'JOINED')),
    constraint person_link_token_expires check ((token_hash is null) = (token_expires_at is null)),
    constraint person_link_joins_all_three check ((stage = 'JOINED') = (account_hash is not null and code_hash is not null))
);

create index person_link_by_account on person_link (account_hash);
create index person_link_by_email on person_link (email_hash);

-- How many said no; who they were is not kept.
create table declined (
    study  bigint  primary key,
    people integer not null
);

-- Tells the right key from another one.
create table key_check (
    id         integer     primary key,
    check_hash varchar(80) not null,
    constraint key_check_has_one_row check (id = 1)
);
