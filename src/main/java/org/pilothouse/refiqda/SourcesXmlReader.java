package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.PositionChoice.Certainty;
import org.pilothouse.refiqda.RawSelections.Raw;
import org.pilothouse.refiqda.SourceElements.Found;

/** Reads the texts of a project, first all of them, so that those which tell how they count help the others. */
final class SourcesXmlReader {

    private final Fields fields;
    private final References references;
    private final CodingsXmlReader codings;
    private final SelectionsXmlReader selections;
    private final ValuesXmlReader values;

    /** A text on its way. */
    private record Draft(
            UUID guid,
            String name,
            Found found,
            @Nullable DecodedText text,
            List<Raw> selections,
            @Nullable PositionChoice choice) {

        Draft choosing(PositionChoice other) {
            return new Draft(guid, name, found, text, selections, other);
        }
    }

    /** What came of it. */
    record Sources(List<QdaSource> sources, List<SourceReport> reports) {}

    SourcesXmlReader(
            Fields fields,
            References references,
            CodingsXmlReader codings,
            SelectionsXmlReader selections,
            ValuesXmlReader values) {
        this.fields = fields;
        this.references = references;
        this.codings = codings;
        this.selections = selections;
        this.values = values;
    }

    Sources read(
            XmlNode project, SourceTexts texts, ReadOptions options, Map<UUID, Map<UUID, QdaValue>> documentVariables) {
        var preference = PositionPreference.byOrigin(project.attribute("origin"));
        var drafts = SourceElements.in(project, fields.findings()).stream()
                .map(found -> draft(found, texts))
                .map(draft -> chosen(draft, preference, options))
                .toList();
        var told = drafts.stream()
                .flatMap(draft -> draft.text() == null || draft.choice() == null
                        ? Stream.of()
                        : Stream.of(new PositionPreference.Told(draft.text(), draft.choice())))
                .toList();
        var better = preference.orByMajority(told);
        var sources = new ArrayList<QdaSource>();
        var reports = new ArrayList<SourceReport>();
        for (var draft : drafts) {
            var settled = isSettled(draft) ? draft : chosen(draft, better, options);
            if (draft.text() != null) {
                sources.add(source(settled, draft.text(), documentVariables.getOrDefault(draft.guid(), Map.of())));
            }
            reports.add(report(settled));
        }
        return new Sources(sources, reports);
    }

    private Draft draft(Found found, SourceTexts texts) {
        var own = fields.reportingTo(found.findings());
        var guid = own.guid(found.source());
        var name = own.name(found.source(), guid);
        var text = texts.find(found.text(), found.findings());
        if (text != null) {
            references.sources.add(guid);
        }
        return new Draft(guid, name, found, text, RawSelections.of(found.text(), found.findings()), null);
    }

    private static Draft chosen(Draft draft, PositionPreference preference, ReadOptions options) {
        if (draft.text() == null || draft.selections().isEmpty()) {
            return draft;
        }
        var told = options.positions().get(draft.guid());
        if (told != null) {
            return draft.choosing(new PositionChoice(told, Certainty.TOLD, 0, 0, List.of()));
        }
        var spans = draft.selections().stream().map(Raw::span).toList();
        return draft.choosing(
                new PositionMapChoice(draft.text(), spans).choose(preference.convention(), preference.trusted()));
    }

    private static boolean isSettled(Draft draft) {
        return draft.choice() == null
                || draft.choice().certainty() == Certainty.MATCHED
                || draft.choice().certainty() == Certainty.TOLD;
    }

    private QdaSource source(Draft draft, DecodedText text, Map<UUID, QdaValue> documentVariables) {
        var own = fields.reportingTo(draft.found().findings());
        var node = draft.found().source();
        var notes = new ArrayList<>(references.notes(node, draft.guid(), own.findings()));
        var convention = draft.choice() == null
                ? PositionConvention.STANDARD
                : draft.choice().convention();
        var passages = selections.read(draft.selections(), new PositionMap(text, convention), own, notes);
        var all = new LinkedHashMap<UUID, QdaValue>();
        values.values(node, own.findings()).forEach(value -> all.put(value.variable(), value));
        documentVariables.forEach(all::putIfAbsent);
        return new QdaSource(
                draft.guid(),
                draft.name(),
                node.textOf("Description"),
                text.text(),
                own.createdBy(node),
                own.createdAt(node),
                passages,
                codings.read(node, draft.guid(), own),
                notes,
                List.copyOf(all.values()));
    }

    private static SourceReport report(Draft draft) {
        var findings = draft.found().findings();
        var choice = draft.choice();
        if (choice != null) {
            switch (choice.certainty()) {
                case ASSUMED -> findings.add(Finding.POSITIONS_ASSUMED, null);
                case AMBIGUOUS -> findings.add(Finding.POSITIONS_AMBIGUOUS, null);
                case DOUBTFUL -> findings.add(Finding.POSITIONS_DOUBTFUL, null);
                case MATCHED, TOLD -> {}
            }
        }
        return new SourceReport(draft.guid(), draft.name(), draft.text() != null, choice, findings.lines());
    }
}
