create sequence imported_case_seq increment by 50;

-- Cases of a project from another program: units of analysis that are no participants here.
create table imported_case (
    id          bigint       primary key,
    version     integer      not null,
    study       bigint       not null references study (id),
    guid        uuid         not null,
    name        varchar(200) not null,
    description varchar(4000),
    constraint imported_case_guid_is_unique unique (study, guid)
);

create table imported_case_value (
    imported_case bigint        not null references imported_case (id) on delete cascade,
    position      integer       not null,
    variable      uuid          not null,
    name          varchar(200)  not null,
    type          varchar(12)   not null,
    content       varchar(4000) not null,
    constraint imported_case_value_once primary key (imported_case, position)
);

-- What belongs to a case: texts, passages and codes, by guid.
create table imported_case_part (
    imported_case bigint      not null references imported_case (id) on delete cascade,
    kind          varchar(12) not null,
    part          uuid        not null,
    constraint imported_case_part_once primary key (imported_case, kind, part)
);
