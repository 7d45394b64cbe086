alter table study_role drop constraint study_role_is_granted;

alter table study_role add constraint study_role_is_granted check (role in ('LEAD', 'RESEARCHER', 'MANAGER', 'CUSTODIAN', 'RECRUITER'));

create sequence handed_over_list_seq increment by 50;

-- That a lead handed a list over, and how many stood in it; the people are in the link store only.
create table handed_over_list (
    id             bigint                      primary key,
    study          bigint                      not null references study (id),
    people         integer                     not null,
    handed_over_at timestamp(6) with time zone not null,
    constraint handed_over_list_is_not_empty check (people > 0)
);
