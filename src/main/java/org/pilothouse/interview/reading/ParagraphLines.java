package org.pilothouse.interview.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects what a document says out of Tika's XHTML: a paragraph or a table row becomes a line. */
final class ParagraphLines extends DefaultHandler {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable List<String> row;
    private boolean inBody;

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "body" -> inBody = true;
            case "tr" -> row = new ArrayList<>();
            case "td", "th" -> words.setLength(0);
            case "br" -> words.append('\n');
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6" -> paragraph();
            case "td", "th" -> cell();
            case "tr" -> endRow();
            case "body" -> {
                paragraphIfAny();
                inBody = false;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inBody) {
            words.append(text, start, length);
        }
    }

    private void paragraph() {
        if (row != null) {
            words.append(' ');
        } else {
            lines.add(words.toString().stripTrailing());
            words.setLength(0);
        }
    }

    private void paragraphIfAny() {
        if (!words.toString().isBlank()) {
            paragraph();
        }
    }

    private void cell() {
        if (row != null) {
            row.add(words.toString());
            words.setLength(0);
        }
    }

    private void endRow() {
        if (row != null) {
            lines.add(TableRow.line(row));
            row = null;
            words.setLength(0);
        }
    }
}
