package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/**
 * A clinician's weekly figure as the record system's vendor counts it, as analyses read it.
 *
 * @param week its Monday
 * @param definition the vendor's own words for what the metric counts
 */
public record VendorFact(
        ParticipantCode participant, LocalDate week, String metric, String definition, double value, String unit) {}
