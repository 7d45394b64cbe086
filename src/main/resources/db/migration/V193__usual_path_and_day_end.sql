create sequence usual_path_seq increment by 50;

-- The steps a clinician usually takes for a type of note, as letters in their order.
create table usual_path (
    id          bigint                      primary key,
    study       bigint                      not null references study (id),
    participant varchar(32)                 not null,
    note_type   varchar(40)                 not null,
    path        varchar(40)                 not null,
    laid_at     timestamp(6) with time zone not null,
    constraint usual_path_is_one_for_a_type unique (study, participant, note_type)
);

create sequence day_end_seq increment by 50;

-- That was all for that day, says its clinician.
create table day_end (
    id          bigint                      primary key,
    study       bigint                      not null references study (id),
    participant varchar(32)                 not null,
    on_day      date                        not null,
    ended_at    timestamp(6) with time zone not null,
    constraint day_end_comes_once unique (study, participant, on_day)
);
