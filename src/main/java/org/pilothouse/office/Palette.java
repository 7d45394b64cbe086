package org.pilothouse.office;

import java.util.List;

/** The colours of everything printed, as RRGGBB. */
final class Palette {
    static final String INK = "1B2A41";
    static final String TEXT = "27303F";
    static final String MUTED = "5B6675";
    static final String ACCENT = "0F6B6B";
    static final String RULE = "D5DAE1";
    static final String TINT = "EEF5F4";

    /** Okabe and Ito's colours that stand out on white, strongest first. */
    static final List<String> SERIES = List.of("0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00");

    static final String FACE = "Arial";

    private Palette() {}

    /** Returns alpha, red, green and blue, as spreadsheets want them. */
    static byte[] opaque(String hex) {
        var rgb = rgb(hex);
        return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
    }

    static byte[] rgb(String hex) {
        var value = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
