package org.pilothouse.report.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        List<Section> further,
        List<ThemeModel> themes,
        String interviewed,
        DecisionModel decision,
        SuppressionModel suppression,
        List<String> method,
        List<String> limits,
        List<String> deviations,
        List<Fact> definitions,
        Words words) {

    public ReleaseModel {
        further = List.copyOf(further);
        themes = List.copyOf(themes);
        method = List.copyOf(method);
        limits = List.copyOf(limits);
        deviations = List.copyOf(deviations);
        definitions = List.copyOf(definitions);
    }

    /** Reads a release from the text that was stored when it was locked. */
    public static ReleaseModel of(String snapshot, Words language) {
        var stored = Stored.parse(snapshot);
        var words = language.at(ZoneId.of(stored.object("study").words("timezone")));
        var analyses = stored.object("analyses");
        var use = new Answer(analyses.object("utilisation"));
        var time = new Answer(analyses.object("time-change"));
        var burden = new Answer(analyses.object("burden"));
        var paths = new Answer(analyses.object("heterogeneity"));
        var noteTypes = NoteTypes.of(stored.object("study"), words);
        var reading = new Reading(stored, words);
        return new ReleaseModel(
                CoverModel.of(stored, hash(snapshot), words),
                SummaryTable.of(use, time, burden, paths, analyses, words),
                Unchanged.beside(UseSection.of(use, words), use, words, "TOOLS"),
                Unchanged.beside(ReasonsSection.of(use, stored.object("plan"), words), use, words, "REASONS"),
                Unchanged.beside(TimeSection.of(time, words), time, words, "TOOLS"),
                Unchanged.beside(BurdenSection.of(burden, noteTypes, words), burden, words, "MATRIX"),
                Unchanged.beside(PathsSection.of(paths, words), paths, words, "PATHS", "FACTORS"),
                FurtherSections.of(analyses, noteTypes, words),
                stored.objects("themes").stream()
                        .map(theme -> ThemeModel.of(theme, words))
                        .toList(),
                reading.interviewed(),
                DecisionModel.of(stored, words),
                SuppressionModel.of(stored, words),
                reading.method(),
                reading.limits(use, time),
                reading.deviations(use, time),
                reading.definitions(answers(analyses)),
                words);
    }

    private static List<Answer> answers(Stored analyses) {
        return Stream.concat(
                        Stream.of("utilisation", "time-change", "burden", "heterogeneity"),
                        FurtherSections.NAMES.stream())
                .map(name -> new Answer(analyses.object(name)))
                .toList();
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
        return Stream.concat(declared().stream(), further.stream()).toList();
    }

    /** The sections that a reader sees first, one a question. */
    public List<Section> declared() {
        return List.of(use, time, burden, reasons, paths);
    }

    /** One of the further sections; empty where the release does not have it. */
    public Section further(String id) {
        return further.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Section.Draft(id, words.say("analysis." + id + ".title"))
                        .lead(words.say("report.further.before"))
                        .section());
    }

    /** The further sections in a few words each, such as for a page that has no room for more. */
    public String furtherInShort() {
        return String.join(
                " ",
                further.stream()
                        .flatMap(section -> Stream.concat(Stream.of(section.lead()), section.sentences().stream()))
                        .distinct()
                        .toList());
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
