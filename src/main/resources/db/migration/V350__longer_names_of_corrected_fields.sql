-- Minutes outside the hours scheduled with clients can be set right as well; the name of that field is longer than the others.
alter table note_correction alter column field set data type varchar(40);
