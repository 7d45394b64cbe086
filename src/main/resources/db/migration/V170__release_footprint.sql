create sequence release_footprint_seq increment by 50;

-- What the printed figures of a release were made of: marks by participant, so that a later release can be held against it.
create table release_footprint (
    id             bigint          primary key,
    version        integer         not null,
    study          bigint          not null references study (id),
    release_number integer         not null,
    analysis       varchar(40)     not null,
    part           varchar(20)     not null,
    marks          varchar(1000000) not null,
    constraint release_footprint_is_one_a_part unique (study, release_number, analysis, part)
);
