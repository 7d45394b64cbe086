package org.pilothouse.notelog.activity;

/** One cell of a line without the space around it. Used again line after line, so that reading makes no objects. */
final class Cell {
    private static final int AT_FIRST = 64;
    private static final int SEED = 31;

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
        hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * SEED + chars[i];
        }
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
