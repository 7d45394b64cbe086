-- Whoever a lead has handed over waits under a stage of its own until the privacy officer invites.
alter table person_link drop constraint person_link_stage_is_known;

alter table person_link add constraint person_link_stage_is_known check (stage in ('HANDED_OVER', 'INVITED', 'JOINED'));

-- The link in the latest reminder works beside the first one and expires with it.
alter table person_link add column reminder_hash varchar(80);

-- When the person was last written to: nobody is reminded more than once in three days.
alter table person_link add column last_letter_at timestamp(6) with time zone;

alter table person_link add constraint person_link_reminder_is_unique unique (reminder_hash);

-- How many turned out not to be eligible; who they were is not kept.
create table ineligible (
    study  bigint  primary key,
    people integer not null
);

-- Which letters went out. Outlives the person it went to, then without saying who that was.
create table letter (
    id      uuid        primary key,
    study   bigint      not null,
    person  uuid,
    kind    varchar(20) not null,
    stage   varchar(20) not null,
    sent_at timestamp(6) with time zone not null,
    sent    boolean     not null,
    constraint letter_went_to_a_person foreign key (person) references person_link (id) on delete set null
);

create index letter_by_study on letter (study, sent_at);

-- Signed copies and scans of paper, sealed like everything that carries a name.
create table kept_document (
    id      uuid        primary key,
    study   bigint      not null,
    person  uuid        not null,
    kind    varchar(20) not null,
    label   varchar(80) not null,
    made_at timestamp(6) with time zone not null,
    sealed  text        not null,
    constraint kept_document_is_of_a_person foreign key (person) references person_link (id) on delete cascade
);

create index kept_document_by_person on kept_document (person);
