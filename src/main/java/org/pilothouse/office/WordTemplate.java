package org.pilothouse.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fixed parts of a document: styles, list numbering and settings, kept as XML beside this class. */
final class WordTemplate {

    /** The list of bullets; numbered lists follow it. */
    static final int BULLETS = 1;

    private WordTemplate() {}

    /** Returns the parts by their names in the package, with one numbering for each of {@code numberedLists}. */
    static Map<String, byte[]> parts(Locale language, int numberedLists) {
        var tag = language.toLanguageTag();
        var numbered = IntStream.rangeClosed(BULLETS + 1, BULLETS + numberedLists)
                .mapToObj(WordTemplate::numbering)
                .collect(Collectors.joining());
        return Map.of(
                "word/styles.xml", bytes(resource("word-styles.xml").replace("{{language}}", tag)),
                "word/settings.xml", bytes(resource("word-settings.xml").replace("{{language}}", tag)),
                "word/numbering.xml", bytes(resource("word-numbering.xml").replace("{{numbered}}", numbered)));
    }

    private static String numbering(int id) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"1\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (var in = WordTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
