-- A passkey belongs to an account and to nobody by name: its user handle is the account's random id.
create sequence passkey_seq increment by 50;

create table passkey (
    id                 bigint                      primary key,
    version            integer                     not null,
    account            uuid                        not null references account (uid),
    credential_id      varchar(1400)               not null,
    public_key         varchar(4000)               not null,
    attestation_object varchar(8000)               not null,
    signature_count    bigint                      not null,
    backup_eligible    boolean                     not null,
    backed_up          boolean                     not null,
    transports         varchar(200)                not null,
    label              varchar(80)                 not null,
    created_at         timestamp(6) with time zone not null,
    last_used_at       timestamp(6) with time zone not null,
    constraint passkey_credential_is_unique unique (credential_id)
);

create index passkey_by_account on passkey (account);
