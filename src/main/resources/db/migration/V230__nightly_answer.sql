create sequence nightly_answer_seq increment by 50;

-- What leads are answered until the next night, already under disclosure control.
create table nightly_answer (
    id        bigint                   primary key,
    version   integer                  not null,
    study     bigint                   not null references study (id),
    analysis  varchar(40)              not null,
    part      varchar(250)             not null,
    frozen_at timestamp with time zone not null,
    answer    varchar(1000000)         not null,
    constraint nightly_answer_is_one_a_part unique (study, analysis, part)
);
