-- Which notes are asked the longer questions, with the probability that held; what its clinician left out of analyses; how long logging took.
alter table note add column detail_probability double precision;
alter table note add column logging_seconds integer;
alter table note add column left_out boolean;
alter table note add constraint note_detail_probability_is_one check (detail_probability >= 0 and detail_probability <= 1);
alter table note add constraint note_logging_takes_time check (logging_seconds >= 0);

alter table note_timer add column sampled_detail boolean;
alter table note_timer add column detail_probability double precision;

create sequence longer_questions_seq increment by 50;

-- One note in so many; a study without a row asks one in five.
create table longer_questions (
    id      bigint  primary key,
    study   bigint  not null references study (id),
    one_in  integer not null,
    constraint longer_questions_are_declared_once unique (study),
    constraint longer_questions_one_in_some check (one_in between 1 and 50)
);
alter table note_timer add column logging_seconds integer;
