-- In which turn a coding begins and who speaks there (numbered by the first turn); null until somebody looks for it.
alter table code_application add column turn integer;
alter table code_application add column speaker integer;

create index code_application_in_reading_order on code_application (study, transcript, start_position, id);
create index code_application_by_code_in_text on code_application (transcript, code, start_position);

create sequence saved_query_seq increment by 50;

create table saved_query (
    id      bigint       primary key,
    version integer      not null,
    study   bigint       not null references study (id),
    name    varchar(120) not null,
    content text         not null,
    constraint saved_query_name_is_unique unique (study, name)
);
