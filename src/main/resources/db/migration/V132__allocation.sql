-- By which rule clinicians are drawn to groups, and every slot of an imported list or drawn so far.
create sequence allocation_seq increment by 50;
create sequence allocation_slot_seq increment by 50;

create table allocation (
    id            bigint                      primary key,
    study         bigint                      not null references study (id),
    version       integer                     not null,
    kind          varchar(10)                 not null,
    sequences     varchar(400)                not null,
    block_sizes   varchar(60)                 not null,
    by_site       boolean                     not null,
    by_discipline boolean                     not null,
    seed          varchar(64),
    commitment    varchar(64)                 not null,
    made_at       timestamp(6) with time zone not null,
    closed_at     timestamp(6) with time zone,
    constraint allocation_is_one_a_study unique (study)
);

create table allocation_slot (
    id          bigint       primary key,
    study       bigint       not null references study (id),
    stratum     varchar(300) not null,
    slot        integer      not null,
    sequence    varchar(40)  not null,
    participant varchar(12),
    drawn_at    timestamp(6) with time zone,
    constraint allocation_slot_is_used_once unique (study, stratum, slot),
    constraint allocation_participant_is_drawn_once unique (study, participant),
    constraint allocation_slot_is_drawn_for_somebody check ((participant is null) = (drawn_at is null))
);
