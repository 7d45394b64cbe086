create sequence account_seq increment by 50;

-- A clinician's account has neither e-mail nor name here: those are in the link store only.
create table account (
    id                     bigint                      primary key,
    version                integer                     not null,
    uid                    uuid                        not null,
    email                  varchar(254),
    display_name           varchar(120),
    password_hash          varchar(200),
    administrator          boolean                     not null,
    may_create_studies     boolean                     not null,
    supervises             boolean                     not null,
    failed_sign_ins        integer                     not null,
    locked_until           timestamp(6) with time zone,
    disabled               boolean                     not null,
    created_at             timestamp(6) with time zone not null,
    constraint account_uid_is_unique unique (uid),
    constraint account_email_is_unique unique (email),
    constraint account_email_is_lower_case check (email = lower(email))
);

create sequence study_role_seq increment by 50;

create table study_role (
    id         bigint                      primary key,
    study      bigint                      not null references study (id),
    account    uuid                        not null references account (uid),
    role       varchar(20)                 not null,
    granted_by uuid,
    granted_at timestamp(6) with time zone not null,
    constraint study_role_is_held_once unique (study, account, role),
    constraint study_role_is_granted check (role in ('LEAD', 'RESEARCHER', 'MANAGER', 'CUSTODIAN')),
    constraint study_role_not_granted_to_oneself check (granted_by <> account)
);

create index study_role_by_account on study_role (account);

create sequence api_token_seq increment by 50;

create table api_token (
    id           bigint                      primary key,
    account      uuid                        not null references account (uid),
    token_hash   varchar(64)                 not null,
    name         varchar(120)                not null,
    rights       varchar(400),
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint api_token_hash_is_unique unique (token_hash),
    constraint api_token_expires_after_creation check (expires_at > created_at)
);

create index api_token_by_account on api_token (account);
