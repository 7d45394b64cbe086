create sequence stored_instrument_seq increment by 50;

-- A version of an instrument as it was first met: an answer belongs to the words it was given on.
create table stored_instrument (
    id                 bigint                      primary key,
    instrument         varchar(64)                 not null,
    instrument_version varchar(20)                 not null,
    content_hash       varchar(64)                 not null,
    content            varchar(200000)             not null,
    stored_at          timestamp(6) with time zone not null,
    constraint instrument_version_is_stored_once unique (instrument, instrument_version)
);
