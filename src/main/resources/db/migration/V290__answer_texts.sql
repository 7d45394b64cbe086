-- Texts made of what clinicians answered in their own words: which question a text is of, and whose answers are in it.
create sequence answer_text_seq increment by 50;

create table answer_text (
    id         bigint       primary key,
    version    integer      not null,
    study      bigint       not null references study (id),
    transcript bigint       not null references transcript (id),
    question   varchar(200) not null,
    constraint answer_text_is_one_for_a_question unique (study, question),
    constraint answer_text_is_one_for_a_transcript unique (transcript)
);

create table answer_turn (
    answer_text bigint                      not null references answer_text (id),
    participant varchar(32)                 not null,
    occasion    varchar(200)                not null,
    given_at    timestamp(6) with time zone not null,
    given_on    date                        not null,
    constraint answer_turn_is_one_answer primary key (answer_text, participant, occasion)
);
