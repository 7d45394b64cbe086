package org.pilothouse.notelog.activity;

/** One cell of a line without the space around it. Used again line after line, so that reading makes no objects. */
final class Cell {
    private static final int AT_FIRST = 64;
    private static final int SEED = 31;
    private static final int SEED_2 = SEED * SEED;
    private static final int SEED_3 = SEED_2 * SEED;
    private static final int SEED_4 = SEED_3 * SEED;

    private char[] chars = new char[AT_FIRST];
    private int length;
    private int hash;

    static Cell of(String text) {
        var cell = new Cell();
        cell.set(text.toCharArray(), 0, text.length());
        return cell;
    }

    void set(char[] from, int offset, int count) {
        int begin = offset;
        int end = offset + count;
        while (begin < end && Character.isWhitespace(from[begin])) {
            begin++;
        }
        while (begin < end && Character.isWhitespace(from[end - 1])) {
            end--;
        }
        length = end - begin;
        if (length > chars.length) {
            chars = new char[length * 2];
        }
        System.arraycopy(from, begin, chars, 0, length);
        hash = hash(chars, length);
    }

    /** Four characters at a time, none of which waits for the one before. */
    private static int hash(char[] text, int length) {
        int sum = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            sum = sum * SEED_4 + text[i] * SEED_3 + text[i + 1] * SEED_2 + text[i + 2] * SEED + text[i + 3];
        }
        for (; i < length; i++) {
            sum = sum * SEED + text[i];
        }
        return sum;
    }

    /** The characters; only the first {@link #length} of them belong to the cell. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** That of the text, as {@link String#hashCode} counts it. */
    int hash() {
        return hash;
    }

    boolean is(String text) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return String.valueOf(chars, 0, length);
    }
}
