-- Somebody who left and whose data stay: sealed as before, without an account, and free to be invited anew under another address hash.
alter table person_link drop constraint person_link_stage_is_known;
alter table person_link add constraint person_link_stage_is_known check (stage in ('HANDED_OVER', 'INVITED', 'JOINED', 'LEFT'));
