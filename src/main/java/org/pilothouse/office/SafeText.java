package org.pilothouse.office;

/** Keeps text from people out of harm's way: characters that XML forbids, and text that a spreadsheet would run. */
public final class SafeText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    /** Whether a spreadsheet could take {@code text} for a formula: it begins with = + - @, their full-width forms, tab or a line end. */
    public static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Returns {@code text} with a leading apostrophe where a spreadsheet could take it for a formula. */
    public static String withoutFormula(String text) {
        return startsLikeFormula(text) ? "'" + text : text;
    }

    /** Returns {@code text} with U+FFFD in the place of each character that XML 1.0 does not allow. */
    static String forXml(String text) {
        if (text.codePoints().allMatch(SafeText::allowedInXml)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> allowedInXml(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Returns {@code text} fit for an XML element or a double-quoted attribute. */
    static String escaped(String text) {
        return forXml(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean allowedInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
