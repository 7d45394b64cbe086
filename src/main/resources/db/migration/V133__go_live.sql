-- What was ticked on the go-live checklist, with its evidence, and when a study went live.
create sequence go_live_tick_seq increment by 50;

create table go_live_tick (
    id        bigint                      primary key,
    study     bigint                      not null references study (id),
    item      varchar(40)                 not null,
    evidence  varchar(1000)               not null,
    ticked_by uuid                        not null,
    ticked_at timestamp(6) with time zone not null,
    constraint go_live_tick_is_one_an_item unique (study, item)
);

alter table study add column live_at timestamp(6) with time zone;
