create sequence blind_coder_seq increment by 50;

-- Who codes a text without seeing the others, until all of them are done.
create table blind_coder (
    id         bigint  primary key,
    version    integer not null,
    study      bigint  not null references study (id),
    transcript bigint  not null references transcript (id),
    account    uuid    not null references account (uid),
    done       boolean not null,
    constraint blind_coder_once unique (transcript, account)
);

create index blind_coder_by_account on blind_coder (study, account);
