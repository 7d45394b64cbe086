-- A link in a letter by which somebody signs in or chooses a new password. The address it went to is kept nowhere.
create sequence mailed_link_seq increment by 50;

create table mailed_link (
    id         bigint                      primary key,
    account    uuid                        not null references account (uid),
    purpose    varchar(20)                 not null,
    token_hash varchar(64)                 not null,
    expires_at timestamp(6) with time zone not null,
    constraint mailed_link_is_one_a_purpose unique (account, purpose),
    constraint mailed_link_token_is_unique unique (token_hash),
    constraint mailed_link_purpose_is_known check (purpose in ('SIGN_IN', 'NEW_PASSWORD'))
);
