package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.Map;
import org.pilothouse.shared.MeasurementMethod;

/**
 * A clinician's own week.
 *
 * @param minutes of the notes whose minutes are known, by how they were measured: methods are never added up
 */
public record WeekOfNotes(LocalDate monday, int notes, Map<MeasurementMethod, Double> minutes) {}
