-- Which words stand for which name in the transcripts of a study. A name is who somebody is: sealed, and found by its hash.
create table pseudonym (
    id        uuid        primary key,
    study     bigint      not null,
    name_hash varchar(80) not null,
    sealed    text        not null,
    constraint pseudonym_is_one_a_name unique (study, name_hash)
);
