package org.pilothouse.enrolment;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A study in which nobody agreed to anything, for tests of other features. */
public final class NoConsents {

    private NoConsents() {}

    public static Consents of() {
        return new Consents(ZoneOffset.UTC, Map.of(), List.of(), List.of(), Map.of());
    }
}
