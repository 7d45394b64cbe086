-- Leads and privacy officers are appointed by two administrators: one proposes, another confirms.
create sequence role_proposal_seq increment by 50;

create table role_proposal (
    id          bigint                      primary key,
    study       bigint                      not null references study (id),
    account     uuid                        not null references account (uid),
    role        varchar(20)                 not null,
    gives       boolean                     not null,
    proposed_by uuid                        not null references account (uid),
    proposed_at timestamp(6) with time zone not null,
    constraint role_proposal_is_open_once unique (study, account, role),
    constraint role_proposal_is_for_appointed_roles check (role in ('LEAD', 'CUSTODIAN')),
    constraint role_proposal_is_not_for_oneself check (proposed_by <> account)
);

-- Who was given or lost which role, when and by whom; only ever added to.
create sequence role_change_seq increment by 50;

create table role_change (
    id           bigint                      primary key,
    study        bigint                      not null references study (id),
    account      uuid                        not null references account (uid),
    role         varchar(20)                 not null,
    given        boolean                     not null,
    decided_by   uuid                        references account (uid),
    confirmed_by uuid                        references account (uid),
    changed_at   timestamp(6) with time zone not null,
    constraint role_change_is_by_two_people check (decided_by is null or confirmed_by is null or decided_by <> confirmed_by)
);

create index role_change_by_study on role_change (study, changed_at);
