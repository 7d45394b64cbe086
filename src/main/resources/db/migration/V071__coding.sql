create sequence coder_seq increment by 50;

-- An account, or somebody who came with an imported project; known to others by a pseudonym.
create table coder (
    id      bigint       primary key,
    version integer      not null,
    study   bigint       not null references study (id),
    guid    uuid         not null,
    account uuid         references account (uid),
    name    varchar(120) not null,
    constraint coder_guid_is_unique unique (study, guid),
    constraint coder_account_is_one_coder unique (study, account),
    constraint coder_name_is_unique unique (study, name)
);

create sequence code_application_seq increment by 50;

create table code_application (
    id             bigint                      primary key,
    version        integer                     not null,
    study          bigint                      not null references study (id),
    guid           uuid                        not null,
    selection      uuid                        not null,
    transcript     bigint                      not null references transcript (id),
    text_version   integer                     not null,
    code           bigint                      not null references code (id),
    coder          bigint                      not null references coder (id),
    start_position integer                     not null,
    end_position   integer                     not null,
    memo           varchar(10000),
    applied_at     timestamp(6) with time zone not null,
    constraint code_application_guid_is_unique unique (study, guid),
    constraint code_application_covers_something check (start_position >= 0 and end_position > start_position)
);

create index code_application_by_text on code_application (transcript, start_position);
create index code_application_by_code on code_application (code);
create index code_application_by_coder on code_application (coder);
