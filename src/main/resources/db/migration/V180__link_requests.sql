-- Who asked for a link by mail of late, as a keyed hash, so that the limit outlives a restart. Rows go after a quarter of an hour.
create sequence link_request_seq increment by 50;

create table link_request (
    id       bigint                      primary key,
    who      varchar(64)                 not null,
    asked_at timestamp(6) with time zone not null
);

create index link_request_by_who on link_request (who, asked_at);

-- A link that could not be mailed because the mail server was not there. Holds neither address nor token: both are found when it is sent.
create sequence link_wish_seq increment by 50;

create table link_wish (
    id       bigint                      primary key,
    account  uuid                        not null references account (uid),
    purpose  varchar(20)                 not null,
    language varchar(20)                 not null,
    attempts integer                     not null,
    asked_at timestamp(6) with time zone not null,
    due_at   timestamp(6) with time zone not null,
    constraint link_wish_is_one_a_purpose unique (account, purpose),
    constraint link_wish_purpose_is_known check (purpose in ('SIGN_IN', 'NEW_PASSWORD'))
);
