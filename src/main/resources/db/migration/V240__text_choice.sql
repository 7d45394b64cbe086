-- That a writer said of a passage that it identifies nobody: a keyed hash of study, field, writer and passage, and nothing else.
create table text_choice (
    mark       varchar(64)                 primary key,
    study      bigint                      not null references study (id),
    chosen_at  timestamp(6) with time zone not null
);

create index text_choice_by_study on text_choice (study);
