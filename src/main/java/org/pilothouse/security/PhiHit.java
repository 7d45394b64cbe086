package org.pilothouse.security;

/**
 * A passage that may identify somebody. Says where and what kind, never what it says.
 *
 * @param start first UTF-16 position
 * @param end position after the last
 */
public record PhiHit(int start, int end, Category category) {

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
    }
}
