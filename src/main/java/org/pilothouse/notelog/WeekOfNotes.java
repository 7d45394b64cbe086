package org.pilothouse.notelog;

import java.time.LocalDate;

/** A clinician's own week: how many notes, and the minutes of those whose minutes are known. */
public record WeekOfNotes(LocalDate monday, int notes, double minutes) {}
