create sequence kept_letter_seq increment by 50;

-- How a study words its letters; a kind without a row has the words of the installation.
create table kept_letter (
    id      bigint        primary key,
    version integer       not null,
    study   bigint        not null references study (id),
    kind    varchar(20)   not null,
    subject varchar(200)  not null,
    text    varchar(8000) not null,
    constraint kept_letter_is_worded_once unique (study, kind)
);

create sequence letter_contact_seq increment by 50;

-- Whom letters name for questions; without a row it is the privacy officer.
create table letter_contact (
    id      bigint       primary key,
    version integer      not null,
    study   bigint       not null references study (id),
    contact varchar(200) not null,
    constraint letter_contact_is_named_once unique (study)
);
