alter table code add column domain varchar(40);
alter table code add column status varchar(10) default 'ACTIVE' not null;
alter table code add column merged_into uuid;
alter table code add constraint code_status_is_known check (status in ('DRAFT', 'ACTIVE', 'MERGED', 'RETIRED'));
alter table code add constraint code_is_merged_into_one check ((status = 'MERGED') = (merged_into is not null));

create sequence codebook_step_seq increment by 50;

-- What was done to the codebook, one step a row, with all that is needed to take it back and to do it again.
create table codebook_step (
    id      bigint                      primary key,
    study   bigint                      not null references study (id),
    account uuid                        references account (uid),
    action  varchar(20)                 not null,
    undone  boolean                     not null,
    made_at timestamp(6) with time zone not null
);

create index codebook_step_by_study on codebook_step (study, id);

-- No state before: the step made the code; no state after: it removed it.
create table codebook_step_code (
    step         bigint not null references codebook_step (id) on delete cascade,
    code         uuid   not null,
    before_state text,
    after_state  text,
    constraint codebook_step_code_once primary key (step, code),
    constraint codebook_step_changes_something check (before_state is not null or after_state is not null)
);

create table codebook_step_coding (
    step     bigint not null references codebook_step (id) on delete cascade,
    coding   uuid   not null,
    was      uuid   not null,
    becomes  uuid   not null,
    constraint codebook_step_coding_once primary key (step, coding)
);
