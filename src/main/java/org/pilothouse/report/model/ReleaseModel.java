package org.pilothouse.report.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.pilothouse.office.Fact;

/**
 * Everything that a release says, made once from its snapshot. Dashboard, Word and Excel print parts of this and compute
 * nothing, so that they agree number for number.
 */
public record ReleaseModel(
        CoverModel cover,
        TableModel summary,
        Section use,
        Section reasons,
        Section time,
        Section burden,
        Section paths,
        List<ThemeModel> themes,
        String interviewed,
        DecisionModel decision,
        SuppressionModel suppression,
        List<String> method,
        List<String> limits,
        List<Fact> definitions,
        Words words) {

    public ReleaseModel {
        themes = List.copyOf(themes);
        method = List.copyOf(method);
        limits = List.copyOf(limits);
        definitions = List.copyOf(definitions);
    }

    /** Reads a release from the text that was stored when it was locked. */
    public static ReleaseModel of(String snapshot, Words words) {
        var stored = Stored.parse(snapshot);
        var analyses = stored.object("analyses");
        var use = new Answer(analyses.object("utilisation"));
        var time = new Answer(analyses.object("time-change"));
        var burden = new Answer(analyses.object("burden"));
        var paths = new Answer(analyses.object("heterogeneity"));
        var reading = new Reading(stored, words);
        return new ReleaseModel(
                CoverModel.of(stored, hash(snapshot), words),
                SummaryTable.of(use, time, burden, paths, words),
                Unchanged.beside(UseSection.of(use, words), use, words, "TOOLS"),
                Unchanged.beside(ReasonsSection.of(use, stored.object("plan"), words), use, words, "REASONS"),
                Unchanged.beside(TimeSection.of(time, words), time, words, "TOOLS"),
                Unchanged.beside(
                        BurdenSection.of(burden, NoteTypes.of(stored.object("study"), words), words),
                        burden,
                        words,
                        "MATRIX"),
                Unchanged.beside(PathsSection.of(paths, words), paths, words, "PATHS", "FACTORS"),
                stored.objects("themes").stream()
                        .map(theme -> ThemeModel.of(theme, words))
                        .toList(),
                reading.interviewed(),
                DecisionModel.of(stored, words),
                SuppressionModel.of(stored, words),
                reading.method(),
                reading.limits(use, time),
                reading.definitions(List.of(use, time, burden, paths)),
                words);
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    public static String hash(String snapshot) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(snapshot.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The sections in the order of the adoption report. */
    public List<Section> sections() {
        return List.of(use, time, burden, reasons, paths);
    }

    public List<Headline> headlines() {
        var all = new ArrayList<Headline>();
        sections().forEach(section -> all.addAll(section.headlines()));
        return all;
    }

    public Optional<Headline> headline(String id) {
        return headlines().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<TableModel> tables() {
        var all = new ArrayList<TableModel>();
        all.add(summary);
        sections().forEach(section -> all.addAll(section.tables()));
        all.add(decision.table());
        all.add(suppression.table());
        return all;
    }
}
