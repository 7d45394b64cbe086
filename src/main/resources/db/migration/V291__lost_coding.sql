-- Codings whose words a correction took out: they come back with their words. The code by its guid, since it may go meanwhile.
create sequence lost_coding_seq increment by 50;

create table lost_coding (
    id             bigint                      primary key,
    study          bigint                      not null references study (id),
    guid           uuid                        not null,
    selection      uuid                        not null,
    transcript     bigint                      not null references transcript (id),
    text_version   integer                     not null,
    code           uuid                        not null,
    coder          bigint                      not null references coder (id),
    start_position integer                     not null,
    end_position   integer                     not null,
    memo           varchar(10000),
    fit_dimension  varchar(30),
    valence        varchar(30),
    applied_at     timestamp(6) with time zone not null,
    constraint lost_coding_guid_is_unique unique (study, guid)
);

create index lost_coding_by_text on lost_coding (transcript);
