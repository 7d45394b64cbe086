package org.pilothouse.notelog.flag;

/** What the steps of a note come to, beside its total. */
record StepMinutes(long note, double minutes) {}
