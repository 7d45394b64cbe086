package org.pilothouse.report;

import org.pilothouse.disclosure.Footprint;

/** A part of an analysis that a release prints, and what it is made of. */
record PrintedPart(String analysis, MeasurePart part, Footprint footprint) {}
