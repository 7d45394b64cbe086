create sequence scheduled_week_seq increment by 50;

-- Scheduled hours of a clinician in the week that begins on that Monday.
create table scheduled_week (
    id                        bigint           primary key,
    study                     bigint           not null references study (id),
    participant               varchar(32)      not null,
    week                      date             not null,
    scheduled_client_hours    double precision not null,
    doc_minutes_outside_notes double precision,
    on_leave                  boolean,
    constraint scheduled_week_is_stated_once unique (study, participant, week),
    constraint scheduled_week_is_not_negative check (scheduled_client_hours >= 0 and doc_minutes_outside_notes >= 0)
);

create sequence vendor_figure_seq increment by 50;

-- A weekly figure as the vendor of the record system reports it.
create table vendor_figure (
    id          bigint           primary key,
    study       bigint           not null references study (id),
    participant varchar(32)      not null,
    week        date             not null,
    metric      varchar(120)     not null,
    definition  varchar(1000)    not null,
    figure      double precision not null,
    unit        varchar(60)      not null,
    constraint vendor_figure_is_stated_once unique (study, participant, week, metric, definition)
);
