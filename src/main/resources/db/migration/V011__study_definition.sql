-- How a study is set up. Lists keep the order in which they were entered; a null stands for what was not declared.
alter table study add column design varchar(30) not null;
alter table study add column purpose varchar(20) not null;
alter table study add column analysis_approach varchar(30);
alter table study add column timezone varchar(60) not null;
alter table study add column protocol_version varchar(100);
alter table study add column locked_at timestamp(6) with time zone;
alter table study add column primary_outcome varchar(200);
alter table study add column primary_measurement_method varchar(30);
alter table study add column primary_estimator varchar(30);
alter table study add column min_important_difference double precision;
alter table study add column confidence_level double precision;
alter table study add column k_anon integer;
alter table study add column min_notes_per_cell integer;
alter table study add column inactivity_threshold_sec integer;
alter table study add column gap_rule varchar(20);
alter table study add column threshold_inclusive boolean;
alter table study add column outlier_rule varchar(20);
alter table study add column run_in_days integer;
alter table study add constraint study_hides_groups_under_five check (k_anon between 5 and 11);
alter table study add constraint study_confidence_is_a_level check (confidence_level > 0.5 and confidence_level < 1);

create table study_decision_rule (
    study      bigint           not null references study (id),
    position   integer          not null,
    measure    varchar(100)     not null,
    bound      varchar(10)      not null,
    comparison varchar(10)      not null,
    threshold  double precision not null,
    if_met     varchar(100),
    primary key (study, position)
);

create table study_phase (
    study    bigint       not null references study (id),
    position integer      not null,
    name     varchar(120) not null,
    kind     varchar(20)  not null,
    start_on date         not null,
    end_on   date         not null,
    arm      varchar(40),
    site     varchar(120),
    tool     varchar(120),
    primary key (study, position),
    constraint study_phase_ends_after_it_starts check (end_on >= start_on)
);

create table study_site (
    study    bigint       not null references study (id),
    position integer      not null,
    name     varchar(120) not null,
    setting  varchar(20),
    primary key (study, position),
    constraint study_site_name_is_unique unique (study, name)
);

create table study_tool (
    study          bigint       not null references study (id),
    position       integer      not null,
    name           varchar(120) not null,
    kind           varchar(30)  not null,
    vendor         varchar(300),
    input_modality varchar(20),
    data_residency varchar(300),
    primary key (study, position),
    constraint study_tool_name_is_unique unique (study, name),
    constraint study_tool_name_is_not_reserved check (name <> 'NONE')
);

create table study_tool_version (
    study       bigint       not null references study (id),
    position    integer      not null,
    tool        varchar(120) not null,
    label       varchar(120) not null,
    deployed_at date         not null,
    retired_at  date,
    change_type varchar(20),
    primary key (study, position),
    constraint study_tool_version_label_is_unique unique (study, tool, label),
    constraint study_tool_version_retires_after_deployment check (retired_at >= deployed_at)
);

create table study_note_type (
    study           bigint       not null references study (id),
    position        integer      not null,
    code            varchar(40)  not null,
    label           varchar(200) not null,
    eligible_for_ai boolean      not null,
    primary key (study, position),
    constraint study_note_type_code_is_unique unique (study, code)
);

create table study_approval (
    study      bigint       not null references study (id),
    position   integer      not null,
    type       varchar(30)  not null,
    reference  varchar(300) not null,
    issued_on  date         not null,
    expires_on date,
    conditions varchar(4000),
    primary key (study, position),
    constraint study_approval_expires_after_issue check (expires_on >= issued_on)
);
