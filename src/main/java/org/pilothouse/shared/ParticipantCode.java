package org.pilothouse.shared;

import java.util.regex.Pattern;

/** The pseudonym under which a clinician takes part in one study, such as P07. */
public record ParticipantCode(String value) implements Comparable<ParticipantCode> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    public ParticipantCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a participant code");
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ParticipantCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
