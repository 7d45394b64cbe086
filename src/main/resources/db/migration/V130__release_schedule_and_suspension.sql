-- When reports are planned, and from which day an approval is suspended.
create table study_planned_release (
    study      bigint      not null references study (id),
    position   integer     not null,
    planned_on date        not null,
    kind       varchar(10) not null,
    primary key (study, position),
    constraint study_planned_release_day_is_unique unique (study, planned_on)
);

alter table study_approval add column suspended_on date;
alter table study_approval add constraint study_approval_is_suspended_after_issue check (suspended_on >= issued_on);
