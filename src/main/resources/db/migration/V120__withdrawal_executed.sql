-- What became of a withdrawal: when and by whom it was carried out, how much went, and up to when published reports keep what they said.
alter table withdrawal add column executed_at timestamp(6) with time zone;
alter table withdrawal add column executed_by uuid;
alter table withdrawal add column data_cutoff timestamp(6) with time zone;
alter table withdrawal add column items_deleted varchar(2000);
alter table withdrawal add constraint withdrawal_counts_what_went check ((executed_at is null) = (items_deleted is null));
alter table withdrawal add constraint withdrawal_mode_is_known
    check (withdrawal_mode in ('STOP_FUTURE_ONLY', 'STOP_AND_DELETE_UNANALYSED', 'DELETE_ALL_POSSIBLE'));
