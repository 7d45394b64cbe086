package org.pilothouse.interview;

/** Passages of one text, each found at once however far inside it begins. Positions are Unicode code points. */
public final class Excerpts {
    private final String content;
    private final int length;

    /** Where each code point begins in UTF-16; empty where every one is a single unit. */
    private final int[] units;

    public Excerpts(TranscriptText text) {
        content = text.content();
        length = text.length();
        units = length == content.length() ? new int[0] : units(content, length);
    }

    private static int[] units(String content, int length) {
        var units = new int[length + 1];
        var at = 0;
        for (var point = 0; point < length; point++) {
            units[point] = at;
            at += Character.charCount(content.codePointAt(at));
        }
        units[length] = at;
        return units;
    }

    /** What stands before a position: at most so many characters, from the beginning of a word. */
    public String before(int end, int most) {
        var words = passage(end - most, end);
        return end <= most ? words : "… " + words.substring(afterFirstSpace(words));
    }

    /** What stands after a position: at most so many characters, to the end of a word. */
    public String after(int start, int most) {
        var words = passage(start, start + most);
        return start + most >= length ? words : words.substring(0, beforeLastSpace(words)) + " …";
    }

    /** Where the second word begins; at the beginning where there is none. */
    private static int afterFirstSpace(String words) {
        var at = 0;
        while (at < words.length() && !Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        var space = at;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at == space ? 0 : at;
    }

    /** Where the last word but one ends; at the end where there is none. */
    private static int beforeLastSpace(String words) {
        var at = words.length();
        while (at > 0 && !Character.isWhitespace(words.charAt(at - 1))) {
            at--;
        }
        var space = at;
        while (at > 0 && Character.isWhitespace(words.charAt(at - 1))) {
            at--;
        }
        return at == space ? words.length() : at;
    }

    /** The words from {@code start} to before {@code end}, cut to the text. */
    public String passage(int start, int end) {
        var from = Math.clamp(start, 0, length);
        var to = Math.clamp(end, from, length);
        return units.length == 0 ? content.substring(from, to) : content.substring(units[from], units[to]);
    }
}
