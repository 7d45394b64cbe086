create sequence theme_seq increment by 50;

create table theme (
    id           bigint         primary key,
    version      integer        not null,
    study        bigint         not null references study (id),
    guid         uuid           not null,
    name         varchar(200)   not null,
    concept      varchar(10000) not null,
    one_line     varchar(10000) not null,
    summary      varchar(10000) not null,
    deviant_case varchar(10000) not null,
    position     integer        not null,
    status       varchar(10)    not null,
    constraint theme_guid_is_unique_in_study unique (study, guid),
    constraint theme_status_is_known check (status in ('DRAFT', 'FINAL')),
    constraint theme_that_is_final_has_a_sentence check (status <> 'FINAL' or one_line <> '')
);

create table theme_code (
    theme    bigint  not null references theme (id) on delete cascade,
    position integer not null,
    code     uuid    not null,
    constraint theme_code_has_a_place primary key (theme, position)
);

create table theme_quote (
    theme       bigint         not null references theme (id) on delete cascade,
    position    integer        not null,
    coding      uuid           not null,
    edited_text varchar(10000) not null,
    attribution varchar(30)    not null,
    approved    boolean        not null,
    constraint theme_quote_has_a_place primary key (theme, position),
    constraint theme_quote_attribution_is_known check (attribution in ('CODE_ONLY', 'DISCIPLINE', 'DISCIPLINE_SETTING'))
);
