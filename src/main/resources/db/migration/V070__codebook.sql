create sequence code_seq increment by 50;

create table code (
    id         bigint       primary key,
    version    integer      not null,
    study      bigint       not null references study (id),
    guid       uuid         not null,
    parent     bigint       references code (id),
    position   integer      not null,
    name       varchar(200) not null,
    definition varchar(4000),
    inclusion  varchar(4000),
    exclusion  varchar(4000),
    example    varchar(4000),
    colour     integer      not null,
    codable    boolean      not null,
    origin     varchar(30)  not null,
    constraint code_guid_is_unique unique (study, guid),
    constraint code_colour_is_one_of_24 check (colour between 1 and 24),
    constraint code_is_not_its_own_parent check (parent <> id)
);

create index code_by_parent on code (parent);
