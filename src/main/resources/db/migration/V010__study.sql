create sequence study_seq increment by 50;

create table study (
    id      bigint       primary key,
    version integer      not null,
    code    varchar(40)  not null,
    title   varchar(300) not null,
    constraint study_code_is_unique unique (code)
);
