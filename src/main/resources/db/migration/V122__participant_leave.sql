create sequence participant_leave_seq increment by 50;

-- Days on which a participant is away: nobody asks for anything. Both days belong to it.
create table participant_leave (
    id          bigint      primary key,
    study       bigint      not null,
    participant varchar(32) not null,
    starts_on   date        not null,
    ends_on     date        not null,
    constraint participant_leave_is_a_participants foreign key (study, participant) references participant (study, code),
    constraint participant_leave_begins_once unique (study, participant, starts_on),
    constraint participant_leave_ends_after_it_starts check (ends_on >= starts_on)
);
