-- When a pilot was closed (from then on nothing is recorded) and when its bundle was last taken out afterwards.
alter table study add column closed_at timestamp(6) with time zone;
alter table study add column archived_at timestamp(6) with time zone;
alter table study add constraint study_is_archived_once_closed check (archived_at is null or closed_at is not null);
