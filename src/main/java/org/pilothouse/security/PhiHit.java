package org.pilothouse.security;

/**
 * A passage that may identify somebody. Says where and what kind, never what it says.
 *
 * @param start first UTF-16 position
 * @param end position after the last
 */
public record PhiHit(int start, int end, Category category) {

    /** Names the check in reports on files. */
    public static final String CHECK = "CK-12";

    /** What a report on a file says was expected instead: where, and without what. */
    public String expected() {
        return "no %s (characters %d to %d)".formatted(category, start + 1, end);
    }

    /** What an identifier looks like; hard ones stop the text from being saved. */
    public enum Category {
        HEALTH_NUMBER(true),
        SOCIAL_INSURANCE_NUMBER(true),
        EMAIL(true),
        PHONE(true),
        RECORD_NUMBER(true),
        POSTAL_CODE(false),
        DATE(false),
        NAME(false);

        private final boolean hard;

        Category(boolean hard) {
            this.hard = hard;
        }

        public boolean isHard() {
            return hard;
        }

        /** Whether only a check digit speaks for it, which one number in ten of that length has by chance. */
        public boolean isByCheckDigit() {
            return this == HEALTH_NUMBER || this == SOCIAL_INSURANCE_NUMBER;
        }

        /** Whether it may be whom to turn to, and not a client. */
        public boolean isContact() {
            return this == EMAIL || this == PHONE;
        }
    }
}
