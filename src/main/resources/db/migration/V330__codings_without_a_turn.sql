-- Which codings are not placed among the turns yet is asked before every search.
create index code_application_by_turn on code_application (turn, study);
