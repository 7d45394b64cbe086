package org.pilothouse.refiqda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML whose bytes depend on nothing but the content; the JDK's writer leaves line breaks in attributes bare, where
 * reading turns them into blanks.
 */
final class XmlEmitter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean startTagOpen;
    private boolean afterText;
    private int replaced;

    XmlEmitter start(String name) {
        closeStartTag();
        if (!open.isEmpty()) {
            newLine();
        }
        out.append('<').append(name);
        open.push(name);
        startTagOpen = true;
        return this;
    }

    XmlEmitter attribute(String name, @Nullable Object value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value.toString(), true);
            out.append('"');
        }
        return this;
    }

    XmlEmitter text(String text) {
        closeStartTag();
        escape(text, false);
        afterText = true;
        return this;
    }

    XmlEmitter end() {
        var name = open.pop();
        if (startTagOpen) {
            out.append("/>");
            startTagOpen = false;
        } else {
            if (!afterText) {
                newLine();
            }
            out.append("</").append(name).append('>');
        }
        afterText = false;
        return this;
    }

    /** An element with text, or nothing when there is no text. */
    void element(String name, @Nullable String text) {
        if (text != null) {
            start(name).text(text).end();
        }
    }

    /** How many characters XML cannot hold were replaced. */
    int replacedCharacters() {
        return replaced;
    }

    byte[] toBytes() {
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void closeStartTag() {
        if (startTagOpen) {
            out.append('>');
            startTagOpen = false;
        }
    }

    private void newLine() {
        out.append('\n').repeat(' ', open.size());
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(allowed(character));
            }
        });
    }

    private int allowed(int character) {
        var fine = character >= 0x20
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
        if (!fine) {
            replaced++;
        }
        return fine ? character : 0xFFFD;
    }
}
