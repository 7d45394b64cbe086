package org.pilothouse.coding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.Column;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.Table;
import org.pilothouse.office.WordDocument;

/** The codebook as the appendix of a report: each code with its rules and how often it is used. */
final class CodebookAppendix {
    private CodebookAppendix() {}

    /** @param words the translations, by key */
    static byte[] write(List<CodeEntry> entries, DocumentProperties properties, UnaryOperator<String> words) {
        var document = WordDocument.of(properties)
                .title(words.apply("coding.codebook.title"))
                .subtitle(properties.title());
        var table = Table.of(
                Column.text(words.apply("coding.codebook.name")).wide(4),
                Column.text(words.apply("coding.codebook.definition")).wide(5),
                Column.text(words.apply("coding.codebook.inclusion")).wide(4),
                Column.text(words.apply("coding.codebook.exclusion")).wide(4),
                Column.text(words.apply("coding.codebook.example")).wide(4),
                Column.text(words.apply("coding.codebook.origin")).wide(4),
                Column.number(words.apply("coding.codebook.passages")).wide(3));
        entries.stream()
                .filter(entry -> entry.code().status().isInUse())
                .forEach(entry -> table.row(
                        "– ".repeat(entry.depth()) + entry.name(),
                        text(entry.code().definition()),
                        text(entry.code().inclusion()),
                        text(entry.code().exclusion()),
                        text(entry.code().example()),
                        words.apply("coding.origin." + entry.code().origin().name()),
                        entry.applications()));
        return document.table(words.apply("coding.codebook.title"), table).toBytes();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
