package org.pilothouse.refiqda;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text addressed by Unicode code points in constant time. */
final class CodePoints {

    private final String text;
    private final int[] lineFeeds;
    /** Char index of each code point and of the end; absent when both counts agree. */
    private final int @Nullable [] charIndex;

    private final int length;

    CodePoints(String text) {
        this.text = text;
        length = text.codePointCount(0, text.length());
        charIndex = length == text.length() ? null : charIndex(text, length);
        lineFeeds = IntStream.range(0, length)
                .filter(position -> text.charAt(charAt(position)) == '\n')
                .toArray();
    }

    int length() {
        return length;
    }

    String substring(int start, int end) {
        return text.substring(charAt(start), charAt(end));
    }

    /** How many line feeds stand before a position. */
    int lineFeedsBefore(int position) {
        var found = Arrays.binarySearch(lineFeeds, position);
        return found < 0 ? -found - 1 : found;
    }

    private int charAt(int position) {
        return charIndex == null ? position : charIndex[position];
    }

    private static int[] charIndex(String text, int length) {
        var index = new int[length + 1];
        for (int position = 0, chars = 0; position < length; position++) {
            index[position] = chars;
            chars += Character.charCount(text.codePointAt(chars));
        }
        index[length] = text.length();
        return index;
    }
}
