-- What leads were shown of an analysis is read in its order, piece by piece.
create index nightly_footprint_in_order on nightly_footprint (study, analysis, id);

drop index nightly_footprint_by_study;
