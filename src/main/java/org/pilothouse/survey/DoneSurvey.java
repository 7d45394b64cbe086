package org.pilothouse.survey;

import java.time.Instant;

/** A survey that was handed in. */
public record DoneSurvey(String instrument, String version, String wave, Instant submittedAt) {}
