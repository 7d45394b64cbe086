package org.pilothouse.operation.ui;

import org.pilothouse.shell.Format;

/** Amounts of bytes as people say them: in steps of a thousand, one decimal. */
final class Bytes {
    private static final int STEP = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Bytes() {}

    static String of(long bytes) {
        double amount = bytes;
        var unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return Format.decimal(amount, unit == 0 ? 0 : 1) + " " + UNITS[unit];
    }
}
