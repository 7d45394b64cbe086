-- That somebody at the organisation's sign-on is an account here. Who it is there is kept as a keyed hash only.
create sequence outside_identity_seq increment by 50;

create table outside_identity (
    id            bigint                      primary key,
    account       uuid                        not null references account (uid),
    issuer        varchar(400)                not null,
    identity_hash varchar(64)                 not null,
    linked_at     timestamp(6) with time zone not null,
    constraint outside_identity_is_one_account unique (identity_hash),
    constraint outside_identity_is_one_an_issuer unique (account, issuer)
);
