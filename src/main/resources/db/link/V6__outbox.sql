-- Letters on their way: sealed, until the mail server has taken them; gone with the person and with the letter's line in the log.
create table outbox (
    letter   uuid    primary key,
    study    bigint  not null,
    person   uuid    not null,
    attempts integer not null,
    due_at   timestamp(6) with time zone not null,
    given_up boolean not null,
    sealed   text    not null,
    constraint outbox_is_of_a_letter foreign key (letter) references letter (id) on delete cascade,
    constraint outbox_is_of_a_person foreign key (person) references person_link (id) on delete cascade
);

create index outbox_by_due on outbox (due_at);
create index outbox_by_person on outbox (person);

-- Written, but when its turn came there was no reason for it any more.
alter table letter add column needless boolean default false not null;
