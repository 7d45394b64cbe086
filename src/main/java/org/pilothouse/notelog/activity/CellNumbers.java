package org.pilothouse.notelog.activity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers by the text of a cell, found without making a string of it. */
final class CellNumbers {
    static final int NONE = Integer.MIN_VALUE;
    private static final int AT_FIRST = 64;
    private static final int SPREAD = 0x9E3779B9;

    private @Nullable String[] texts = new String[AT_FIRST];
    private int[] hashes = new int[AT_FIRST];
    private int[] numbers = new int[AT_FIRST];
    private int size;

    /** The number, or {@link #NONE}. */
    int of(Cell cell) {
        int mask = texts.length - 1;
        for (int at = place(cell.hash(), mask); ; at = at + 1 & mask) {
            var text = texts[at];
            if (text == null) {
                return NONE;
            }
            if (hashes[at] == cell.hash() && cell.is(text)) {
                return numbers[at];
            }
        }
    }

    /** Adds a text that is not there yet. */
    void put(String text, int number) {
        if (size * 2 >= texts.length) {
            grow();
        }
        insert(text, text.hashCode(), number);
        size++;
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(texts, null);
        size = 0;
    }

    private void grow() {
        var oldTexts = texts;
        var oldHashes = hashes;
        var oldNumbers = numbers;
        texts = new String[oldTexts.length * 2];
        hashes = new int[texts.length];
        numbers = new int[texts.length];
        for (int at = 0; at < oldTexts.length; at++) {
            var text = oldTexts[at];
            if (text != null) {
                insert(text, oldHashes[at], oldNumbers[at]);
            }
        }
    }

    private void insert(String text, int hash, int number) {
        int mask = texts.length - 1;
        int at = place(hash, mask);
        while (texts[at] != null) {
            at = at + 1 & mask;
        }
        texts[at] = text;
        hashes[at] = hash;
        numbers[at] = number;
    }

    private static int place(int hash, int mask) {
        int spread = hash * SPREAD;
        return (spread ^ spread >>> 16) & mask;
    }
}
