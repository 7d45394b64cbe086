-- The second factor of an account: a secret shared with an authenticator app, sealed by a key that lies outside the database.
create sequence authenticator_seq increment by 50;

create table authenticator (
    id            bigint                      primary key,
    version       integer                     not null,
    account       uuid                        not null references account (uid),
    sealed_secret varchar(400)                not null,
    last_step     bigint                      not null,
    turned_on_at  timestamp(6) with time zone not null,
    constraint authenticator_is_one_an_account unique (account)
);

create sequence recovery_code_seq increment by 50;

create table recovery_code (
    id        bigint      primary key,
    account   uuid        not null references account (uid),
    code_hash varchar(64) not null,
    constraint recovery_code_is_kept_once unique (account, code_hash)
);
