-- A text that waits to be pseudonymised is for its uploader only, and deleted when nobody has done it after a week.
alter table transcript add column pending boolean default false not null;
alter table transcript add column uploaded_by uuid;
alter table transcript add constraint transcript_pending_has_an_uploader check (not pending or uploaded_by is not null);
