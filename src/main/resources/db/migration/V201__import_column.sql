-- Which column of the files that a study is sent stands for which of ours; a fixed word where the files have none.
create table import_column (
    study       bigint      not null references study (id),
    file_kind   varchar(20) not null,
    our_column  varchar(40) not null,
    their_header varchar(120),
    fixed_value varchar(40),
    constraint import_column_is_mapped_once primary key (study, file_kind, our_column),
    constraint import_column_has_one_source check ((their_header is null) <> (fixed_value is null))
);
