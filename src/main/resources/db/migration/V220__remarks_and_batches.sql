-- What a coding says beyond its code, and which steps are taken back together.
alter table code_application add column fit_dimension varchar(30);
alter table code_application add column valence varchar(30);

alter table coding_step add column fit_dimension varchar(30);
alter table coding_step add column valence varchar(30);
alter table coding_step add column after_memo varchar(10000);
alter table coding_step add column after_fit_dimension varchar(30);
alter table coding_step add column after_valence varchar(30);
alter table coding_step add column batch uuid;

update coding_step set after_memo = memo;

create index coding_step_by_batch on coding_step (batch);
