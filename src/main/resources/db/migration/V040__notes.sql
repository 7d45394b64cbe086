create sequence note_seq increment by 50;

-- One note of a clinician as notes.csv has it. Nothing here says anything about a client.
create table note (
    id                    bigint                      primary key,
    version               integer                     not null,
    study                 bigint                      not null references study (id),
    note_ref              varchar(64)                 not null,
    participant           varchar(32)                 not null,
    service_date          date                        not null,
    note_type             varchar(40)                 not null,
    setting               varchar(20),
    eligible_for_ai       boolean                     not null,
    tool                  varchar(120)                not null,
    tool_version          varchar(120),
    also_used             varchar(80),
    use_outcome           varchar(30)                 not null,
    non_use_reason        varchar(30),
    draft_problems        varchar(80),
    input_reformatted     boolean,
    client_ai_consent     varchar(30),
    measurement_method    varchar(30)                 not null,
    corrected             boolean,
    doc_minutes           double precision,
    outside_hours_minutes double precision,
    interruptions         integer,
    session_ended_at      timestamp(6) with time zone,
    signed_at             timestamp(6) with time zone,
    scratch_note_style    varchar(30),
    interpreter_or_aac    boolean,
    draft_words           integer,
    final_words           integer,
    words_inserted        integer,
    words_deleted         integer,
    words_substituted     integer,
    effort                integer,
    quality               integer,
    reviewed_before_sign  boolean,
    batch_id              varchar(64),
    sampled_detail        boolean,
    failed_check          varchar(10),
    recorded_at           timestamp(6) with time zone not null,
    constraint note_ref_is_unique_in_study unique (study, note_ref),
    constraint note_minutes_are_not_negative check (doc_minutes >= 0 and outside_hours_minutes >= 0),
    constraint note_counts_are_not_negative check (interruptions >= 0 and draft_words >= 0 and final_words >= 0
        and words_inserted >= 0 and words_deleted >= 0 and words_substituted >= 0),
    constraint note_effort_is_from_1_to_7 check (effort between 1 and 7),
    constraint note_quality_is_from_1_to_7 check (quality between 1 and 7)
);

create index note_by_participant_and_day on note (study, participant, service_date);
create index note_by_day on note (study, service_date);

create sequence note_step_seq increment by 50;

-- A step of the work on a note, or of documentation work outside notes (note is null).
create table note_step (
    id           bigint           primary key,
    study        bigint           not null references study (id),
    note         bigint,
    participant  varchar(32)      not null,
    done_on      date             not null,
    position     integer          not null,
    step         varchar(1)       not null,
    artefact     varchar(40),
    minutes      double precision not null,
    failed_check varchar(10),
    constraint note_step_belongs_to_note foreign key (note) references note (id) on delete cascade,
    constraint note_step_minutes_are_not_negative check (minutes >= 0),
    constraint note_step_is_of_the_alphabet check (step in ('P', 'S', 'V', 'I', 'G', 'W', 'E', 'C', 'T', 'D', 'N', 'X', 'O'))
);

create index note_step_by_note on note_step (note);
create index note_step_by_participant_and_day on note_step (study, participant, done_on);
