create sequence memo_seq increment by 50;

-- What researchers think while they work; about the study as a whole if there is no subject.
create table memo (
    id         bigint                      primary key,
    version    integer                     not null,
    study      bigint                      not null references study (id),
    guid       uuid                        not null,
    kind       varchar(20)                 not null,
    about      varchar(10)                 not null,
    subject    uuid,
    coder      bigint                      not null references coder (id),
    text       varchar(10000)              not null,
    written_at timestamp(6) with time zone not null,
    constraint memo_guid_is_unique unique (study, guid),
    constraint memo_kind_is_known check (kind in ('ANALYTIC', 'REFLEXIVE', 'METHOD_DECISION')),
    constraint memo_subject_is_known check (about in ('STUDY', 'TEXT', 'CODE', 'CODING', 'THEME')),
    constraint memo_is_about_something check ((about = 'STUDY') = (subject is null))
);

create index memo_by_subject on memo (study, subject);
