package org.pilothouse.security;

import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Words;

/** A free text was not saved because a passage in it may identify somebody. Says which field, where and what kind, never the text. */
public class TextRefused extends Refused {

    /** The reasons: what the passage looks like. */
    public enum Reason {
        HEALTH_NUMBER,
        SOCIAL_INSURANCE_NUMBER,
        EMAIL,
        PHONE,
        RECORD_NUMBER
    }

    private final Reason reason;
    private final String field;
    private final int start;
    private final int end;

    TextRefused(String field, PhiHit hit) {
        super(reason(hit.category()), new Words("text.field." + field), hit.start() + 1, hit.end());
        this.reason = reason(hit.category());
        this.field = field;
        start = hit.start();
        end = hit.end();
    }

    private static Reason reason(Category category) {
        return Reason.valueOf(category.name());
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** Key of the field, such as {@code code.definition}. */
    public String field() {
        return field;
    }

    /** First UTF-16 position of the passage. */
    public int start() {
        return start;
    }

    /** Position after its last. */
    public int end() {
        return end;
    }
}
