create sequence participant_seq increment by 50;

create table participant (
    id                    bigint       primary key,
    version               integer      not null,
    study                 bigint       not null references study (id),
    code                  varchar(32)  not null,
    part                  varchar(20)  not null,
    discipline            varchar(20)  not null,
    site                  varchar(200) not null,
    program               varchar(200),
    years_experience_band varchar(20),
    fte_band              varchar(20),
    ai_experience         varchar(20),
    tool_order            varchar(100),
    status                varchar(20)  not null,
    constraint participant_code_is_unique_in_study unique (study, code),
    constraint participant_status_is_known check (status in ('INVITED', 'DECLINED', 'CONSENTED', 'ACTIVE', 'PAUSED', 'WITHDRAWN', 'COMPLETED', 'INELIGIBLE'))
);

create sequence participant_phase_seq increment by 50;

create table participant_phase (
    id          bigint       primary key,
    study       bigint       not null,
    participant varchar(32)  not null,
    phase       varchar(200) not null,
    starts_on   date         not null,
    ends_on     date         not null,
    constraint participant_phase_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint participant_phase_is_given_once unique (study, participant, phase),
    constraint participant_phase_ends_after_it_starts check (ends_on >= starts_on)
);

create sequence withdrawal_seq increment by 50;

create table withdrawal (
    id              bigint                      primary key,
    study           bigint                      not null,
    participant     varchar(32)                 not null,
    withdrawn_at    timestamp(6) with time zone not null,
    withdrawal_mode varchar(40)                 not null,
    constraint withdrawal_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint withdrawal_happens_once unique (study, participant)
);
