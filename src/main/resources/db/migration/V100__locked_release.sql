create sequence locked_release_seq increment by 50;

-- What was published, letter by letter; written once and never changed.
create table locked_release (
    id              bigint                      primary key,
    study           bigint                      not null references study (id),
    release_number  integer                     not null,
    previous_number integer,
    title           varchar(300)                not null,
    locked_at       timestamp(6) with time zone not null,
    locked_by       uuid,
    content_hash    varchar(64)                 not null,
    snapshot        varchar(1000000)            not null,
    constraint locked_release_number_is_unique_in_study unique (study, release_number),
    constraint locked_release_follows_the_one_before
        check (release_number >= 1 and (previous_number is null or previous_number = release_number - 1))
);
