create sequence nightly_footprint_seq increment by 50;

-- What leads were shown from a night on: marks by participant, so that later nights can be held against it.
create table nightly_footprint (
    id        bigint                   primary key,
    version   integer                  not null,
    study     bigint                   not null references study (id),
    frozen_at timestamp with time zone not null,
    analysis  varchar(40)              not null,
    part      varchar(250)             not null,
    measure   varchar(20)              not null,
    marks     varchar(1000000)         not null
);

create index nightly_footprint_by_study on nightly_footprint (study, analysis);
