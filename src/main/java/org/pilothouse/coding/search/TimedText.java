package org.pilothouse.coding.search;

import java.util.function.LongSupplier;
import org.pilothouse.coding.search.SearchRefused.Reason;

/** A text that stops a regular expression which would never come to an end. */
final class TimedText implements CharSequence {
    private final CharSequence text;
    private final LongSupplier nanos;
    private final long until;
    private int read;

    TimedText(CharSequence text, LongSupplier nanos, long until) {
        this.text = text;
        this.nanos = nanos;
        this.until = until;
    }

    @Override
    public char charAt(int index) {
        if ((++read & 0xFFF) == 0 && nanos.getAsLong() - until > 0) {
            throw new SearchRefused(Reason.TOO_SLOW);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
