-- How far a long log of the record system was taken in: a file that broke off goes on after these rows.
create table activity_import (
    study       bigint      not null references study (id),
    fingerprint varchar(64) not null,
    rows_done   bigint      not null,
    checksum    bigint      not null,
    not_agreed  bigint      not null,
    unreadable  bigint      not null,
    finished    boolean     not null,
    changed_at  timestamp(6) with time zone not null,
    constraint activity_import_is_of_one_file primary key (study, fingerprint),
    constraint activity_import_counts_from_zero check (rows_done >= 0 and not_agreed >= 0 and unreadable >= 0)
);
