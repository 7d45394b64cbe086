-- Since when deleted rows wait to be wiped from the files too; one row at most.
create table erasure (
    id           integer                     primary key,
    wanted_since timestamp(6) with time zone not null,
    constraint erasure_has_one_row check (id = 1)
);
