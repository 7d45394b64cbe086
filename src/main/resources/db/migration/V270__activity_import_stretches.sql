-- How many sorted stretches of a log lie on disk until the whole of it is in.
alter table activity_import add column stretches integer default 0 not null;
alter table activity_import add constraint activity_import_stretches_count_from_zero check (stretches >= 0);
