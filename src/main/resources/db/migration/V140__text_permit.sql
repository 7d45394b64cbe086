create sequence text_permit_seq increment by 50;

-- A text the linter stopped and its writer asked about: never the text, only a slow hash of it.
create table text_permit (
    id         bigint                      primary key,
    version    integer                     not null,
    study      bigint                      not null references study (id),
    reference  varchar(8)                  not null,
    field      varchar(60)                 not null,
    category   varchar(30)                 not null,
    digest     varchar(120)                not null,
    asked_by   uuid                        not null,
    asked_at   timestamp(6) with time zone not null,
    answer     varchar(10)                 not null,
    constraint text_permit_reference_is_unique unique (study, reference),
    constraint text_permit_answer_is_known check (answer in ('WAITING', 'ALLOWED', 'REFUSED'))
);
