create sequence coding_step_seq increment by 50;

-- What a coder did, one step a row, so that it can be taken back and done again even after a restart.
-- No span before: the step applied a code; no span after: it took one away; both: it moved a boundary.
create table coding_step (
    id           bigint                      primary key,
    study        bigint                      not null references study (id),
    coder        bigint                      not null references coder (id),
    transcript   bigint                      not null references transcript (id),
    application  uuid                        not null,
    selection    uuid                        not null,
    code         bigint                      not null references code (id),
    memo         varchar(10000),
    before_start integer,
    before_end   integer,
    after_start  integer,
    after_end    integer,
    undone       boolean                     not null,
    done_at      timestamp(6) with time zone not null,
    applied_at   timestamp(6) with time zone not null,
    constraint coding_step_changes_something check (before_start is not null or after_start is not null)
);

create index coding_step_by_coder on coding_step (coder, transcript, id);
