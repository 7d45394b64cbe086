-- Steps and corrections of a note being written, and stretches in which its page did not move.
alter table note_timer_event drop constraint note_timer_event_is_known;
alter table note_timer_event add column step varchar(1);
alter table note_timer_event add column minutes double precision;
alter table note_timer_event add constraint note_timer_event_is_known
    check (kind in ('START', 'PAUSE', 'RESUME', 'STEP', 'CORRECT', 'STOP'));
alter table note_timer_event add constraint note_timer_event_names_its_step
    check ((kind = 'STEP' and step in ('P', 'S', 'V', 'I', 'G', 'W', 'E', 'C', 'T', 'D', 'N', 'X', 'O')) or (kind <> 'STEP' and step is null));
alter table note_timer_event add constraint note_timer_event_minutes_are_a_correction
    check (minutes is null or (kind = 'CORRECT' and minutes >= 0));

create table note_timer_idle (
    note_timer bigint                      not null,
    position   integer                     not null,
    began_at   timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone not null,
    constraint note_timer_idle_has_a_place primary key (note_timer, position),
    constraint note_timer_idle_belongs_to_timer foreign key (note_timer) references note_timer (id) on delete cascade,
    constraint note_timer_idle_ends_after_it_begins check (ended_at >= began_at)
);
