package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.refiqda.QdaLink.Direction;
import org.pilothouse.refiqda.QdaVariable.Type;

/** Projects to write. */
final class TestProjects {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String TEXT = "A: Gut 😀\nB: saves \"me\" time & <more>\n\nC: end";

    private TestProjects() {}

    static UUID guid(int number) {
        return new UUID(0x1111_2222_3333_4444L, number);
    }

    /** Everything the model can hold, at least once. */
    static QdaProject full() {
        var trust = new QdaCode(guid(12), "trust", "#0000FF", true, null, List.of(), List.of());
        var risk = new QdaCode(guid(11), "risk", null, false, "What may\ngo wrong", List.of(guid(40)), List.of(trust));
        var coding = new QdaCoding(guid(31), guid(12), guid(1), NOON, List.of(guid(40)));
        var selections = List.of(
                new QdaSelection(guid(21), 3, 8, null, "a comment", guid(1), NOON, List.of(coding), List.of(guid(40))),
                new QdaSelection(guid(22), 6, 13, null, null, guid(2), null, List.of(), List.of()));
        var whole = new QdaCoding(guid(32), guid(11), null, null, List.of());
        var source = new QdaSource(
                guid(20),
                "Interview 1",
                "first",
                TEXT,
                guid(1),
                NOON,
                selections,
                List.of(whole),
                List.of(guid(40)),
                List.of(new QdaValue(guid(52), "true")));
        var unit = new QdaCase(
                guid(60),
                "P01",
                "a case",
                List.of(guid(11)),
                List.of(new QdaValue(guid(51), "12"), new QdaValue(guid(53), "2026-11-21")),
                List.of(guid(20)),
                List.of(guid(21)));
        return new QdaProject(
                "Trial & error",
                "elsewhere",
                guid(1),
                NOON,
                "About",
                List.of(new QdaUser(guid(1), "Coder A"), new QdaUser(guid(2), "Coder B")),
                List.of(risk),
                List.of(
                        new QdaVariable(guid(51), "years", Type.INTEGER, "in practice"),
                        new QdaVariable(guid(52), "tool", Type.BOOLEAN, null),
                        new QdaVariable(guid(53), "since", Type.DATE, null)),
                List.of(unit),
                List.of(source),
                List.of(new QdaNote(guid(40), "Memo", "kind", " two\nlines ", guid(2), NOON)),
                List.of(new QdaLink(guid(70), "explains", Direction.ONE_WAY, guid(40), guid(21), List.of(guid(40)))),
                List.of(new QdaSet(guid(80), "Theme", "why", List.of(guid(11)), List.of(guid(20)), List.of(guid(40)))),
                List.of(guid(40)));
    }

    static QdaProject empty() {
        return withSources(List.of());
    }

    static QdaProject withSources(List<QdaSource> sources) {
        return new QdaProject(
                "Small", null, null, null, null, List.of(), List.of(), List.of(), List.of(), sources, List.of(),
                List.of(), List.of(), List.of());
    }

    static QdaSource source(String text, QdaSelection... selections) {
        return new QdaSource(
                guid(20), "Text", null, text, null, null, List.of(selections), List.of(), List.of(), List.of());
    }

    static QdaSelection selection(int number, int start, int end) {
        return new QdaSelection(guid(number), start, end, null, null, null, null, List.of(), List.of());
    }
}
