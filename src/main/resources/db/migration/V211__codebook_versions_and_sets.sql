create sequence codebook_version_seq increment by 50;

-- The codebook as it stood when somebody gave that state a name.
create table codebook_version (
    id      bigint                      primary key,
    study   bigint                      not null references study (id),
    guid    uuid                        not null,
    name    varchar(120)                not null,
    made_at timestamp(6) with time zone not null,
    constraint codebook_version_guid_is_unique unique (study, guid),
    constraint codebook_version_name_is_unique unique (study, name)
);

create table codebook_version_code (
    codebook_version bigint not null references codebook_version (id) on delete cascade,
    code             uuid   not null,
    state            text   not null,
    constraint codebook_version_code_once primary key (codebook_version, code)
);

create sequence code_set_seq increment by 50;

-- Codes that are looked at together, wherever they stand in the tree.
create table code_set (
    id      bigint       primary key,
    version integer      not null,
    study   bigint       not null references study (id),
    guid    uuid         not null,
    name    varchar(120) not null,
    constraint code_set_guid_is_unique unique (study, guid),
    constraint code_set_name_is_unique unique (study, name)
);

create table code_set_code (
    code_set bigint not null references code_set (id) on delete cascade,
    code     uuid   not null,
    constraint code_set_code_once primary key (code_set, code)
);
