package org.pilothouse.sample;

import static org.pilothouse.sample.SampleTexts.guid;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaUser;
import org.pilothouse.refiqda.QdpxWriter;
import org.springframework.stereotype.Component;

/** Makes the sample's {@code project.qdpx} out of its interviews, codebook and codings. */
@Component
class SampleProject {
    /** When the invented coding was finished; spreads over the codings a minute apart. */
    private static final Instant FIRST_CODING = Instant.parse("2026-03-16T14:00:00Z");

    private static final int SECONDS_BETWEEN_CODINGS = 70;

    private final SampleTexts texts;

    SampleProject(SampleTexts texts) {
        this.texts = texts;
    }

    byte[] qdpx(String title) {
        var notes = new ArrayList<QdaNote>();
        var sources = new ArrayList<QdaSource>();
        var codings = codingsByInterview();
        for (var interview : texts.rows("interviews.csv")) {
            var id = interview.getField("id");
            sources.add(source(id, codings.getOrDefault(id, List.of()), notes));
        }
        var users = List.of(new QdaUser(coder("researcher"), "Coder A"), new QdaUser(coder("coder"), "Coder B"));
        return QdpxWriter.write(new QdaProject(
                        title,
                        null,
                        coder("researcher"),
                        FIRST_CODING,
                        null,
                        users,
                        codes(""),
                        List.of(),
                        List.of(),
                        sources,
                        notes,
                        List.of(),
                        List.of(),
                        List.of()))
                .bytes();
    }

    static UUID coder(String name) {
        return guid("coder", name);
    }

    static UUID source(String interview) {
        return guid("text", interview);
    }

    private List<QdaCode> codes(String parent) {
        return texts.rows("codebook.csv").stream()
                .filter(row -> row.getField("parent").equals(parent))
                .map(this::code)
                .toList();
    }

    private QdaCode code(NamedCsvRecord row) {
        var name = row.getField("name");
        return new QdaCode(
                guid("code", name),
                name,
                row.getField("color"),
                row.getField("codable").equals("Y"),
                description(row),
                List.of(),
                codes(name));
    }

    /** Definition and rules in the one description that the exchange format has for them. */
    private static String description(NamedCsvRecord row) {
        var text = new StringBuilder(row.getField("definition"));
        for (var rule : List.of("Include", "Exclude", "Example")) {
            var words = row.getField(rule.toLowerCase(Locale.ROOT));
            if (!words.isEmpty()) {
                text.append("\n\n").append(rule).append(": ").append(words);
            }
        }
        return text.toString();
    }

    private Map<String, List<NamedCsvRecord>> codingsByInterview() {
        var codings = new LinkedHashMap<String, List<NamedCsvRecord>>();
        texts.rows("codings.csv")
                .forEach(row -> codings.computeIfAbsent(row.getField("interview"), id -> new ArrayList<>())
                        .add(row));
        return codings;
    }

    private QdaSource source(String id, List<NamedCsvRecord> codings, List<QdaNote> notes) {
        var text = texts.text("interviews/" + id + ".txt");
        var selections = new ArrayList<QdaSelection>();
        for (var row : codings) {
            selections.add(selection(id, text, row, notes));
        }
        return new QdaSource(
                source(id),
                id,
                null,
                text,
                coder("researcher"),
                FIRST_CODING,
                selections,
                List.of(),
                List.of(),
                List.of());
    }

    private QdaSelection selection(String id, String text, NamedCsvRecord row, List<QdaNote> notes) {
        var quote = row.getField("quote");
        var at = find(text, quote, Integer.parseInt(row.getField("occurrence")));
        var start = text.codePointCount(0, at);
        var end = start + quote.codePointCount(0, quote.length());
        var key = id + " " + row.getStartingLineNumber();
        var coder = coder(row.getField("coder"));
        var made = FIRST_CODING.plusSeconds(row.getStartingLineNumber() * SECONDS_BETWEEN_CODINGS);
        var memo = memo(row, key, coder, made);
        if (memo != null) {
            notes.add(memo);
        }
        var noteIds = memo == null ? List.<UUID>of() : List.of(memo.guid());
        var coding = new QdaCoding(guid("coding", key), guid("code", row.getField("code")), coder, made, noteIds);
        return new QdaSelection(
                guid("selection", key), start, end, null, null, coder, made, List.of(coding), List.of());
    }

    private static @Nullable QdaNote memo(NamedCsvRecord row, String key, UUID coder, Instant made) {
        var memo = row.getField("memo");
        return memo.isEmpty() ? null : new QdaNote(guid("memo", key), key, null, memo, coder, made);
    }

    private static int find(String text, String quote, int occurrence) {
        var at = -1;
        for (var i = 0; i < occurrence; i++) {
            at = text.indexOf(quote, at + 1);
            if (at < 0) {
                throw new IllegalStateException("a quote of the sample is not in its interview: " + quote);
            }
        }
        return at;
    }
}
