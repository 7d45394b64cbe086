package org.pilothouse.shared;

import java.time.ZoneId;
import java.util.Set;

/** A study as it stands in the study switcher, with what the signed-in person is to it. */
public record StudyLine(StudyId id, String code, String title, ZoneId zone, Set<Role> roles) {}
