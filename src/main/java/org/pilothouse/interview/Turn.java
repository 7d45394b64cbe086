package org.pilothouse.interview;

/**
 * What one person says at a stretch.
 *
 * @param index place among the turns, from 0
 * @param speaker as written in the text; empty where nobody is named
 * @param start first character of {@code text} in the whole text, in Unicode code points
 * @param text what is said, without the name
 * @param time when it begins, as written before or after the name; empty where no time is
 */
public record Turn(int index, String speaker, int start, String text, String time) {

    /** After the last character, in code points. */
    public int end() {
        return start + text.codePointCount(0, text.length());
    }
}
