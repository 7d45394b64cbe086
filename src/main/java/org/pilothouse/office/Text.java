package org.pilothouse.office;

import java.util.ArrayList;
import java.util.List;

/** A line of prose with emphasis: immutable, built piece by piece. */
public record Text(List<Span> spans) {

    /** How a piece of text is set. */
    public enum Emphasis {
        PLAIN,
        BOLD,
        ITALIC,
        CODE
    }

    /** A piece of text in one emphasis. */
    public record Span(String text, Emphasis emphasis) {}

    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String plain) {
        return new Text(List.of(new Span(plain, Emphasis.PLAIN)));
    }

    public Text plain(String text) {
        return with(text, Emphasis.PLAIN);
    }

    public Text bold(String text) {
        return with(text, Emphasis.BOLD);
    }

    public Text italic(String text) {
        return with(text, Emphasis.ITALIC);
    }

    /** Adds text in the fixed-width face, as for participant codes. */
    public Text code(String text) {
        return with(text, Emphasis.CODE);
    }

    /** Returns the words without emphasis. */
    public String words() {
        var words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return words.toString();
    }

    private Text with(String text, Emphasis emphasis) {
        var more = new ArrayList<>(spans);
        more.add(new Span(text, emphasis));
        return new Text(more);
    }
}
