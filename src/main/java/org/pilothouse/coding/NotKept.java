package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.Finding;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaLink;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaUser;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.refiqda.ReportLine;

/** What a project that was read holds and a study has no place for. */
final class NotKept {
    private static final int EXAMPLES = 5;

    private final List<ReportLine> lines = new ArrayList<>();

    private NotKept() {}

    static List<ReportLine> of(QdaProject project) {
        var kept = new NotKept();
        kept.add(
                Finding.LINK_NOT_KEPT,
                project.links().stream().map(QdaLink::name).toList());
        kept.add(Finding.DOCUMENT_VALUE_NOT_KEPT, values(project));
        kept.add(
                Finding.SET_NOT_KEPT,
                sets(project)
                        .filter(set -> set.codes().isEmpty())
                        .map(QdaSet::name)
                        .toList());
        kept.add(
                Finding.SET_MEMBER_NOT_KEPT,
                sets(project)
                        .filter(set -> !set.codes().isEmpty())
                        .flatMap(set -> Stream.of(set.sources(), set.notes())
                                .flatMap(Collection::stream)
                                .map(member -> set.name()))
                        .toList());
        kept.add(
                Finding.PASSAGE_NOT_KEPT,
                project.sources().stream()
                        .flatMap(source -> source.selections().stream()
                                .filter(NotKept::isBare)
                                .map(source::quote))
                        .toList());
        kept.add(
                Finding.WHOLE_TEXT_CODED,
                project.sources().stream()
                        .flatMap(source -> source.codings().stream().map(coding -> source.name()))
                        .toList());
        kept.add(
                Finding.COLOUR_NEAREST,
                project.codes().stream()
                        .flatMap(QdaCode::withDescendants)
                        .filter(NotKept::hasOtherColour)
                        .map(QdaCode::name)
                        .toList());
        kept.add(Finding.WORDS_CUT, cut(project));
        kept.add(
                Finding.DESCRIPTION_NOT_KEPT,
                project.description() == null ? List.of() : List.of(project.description()));
        return kept.lines;
    }

    private static Stream<QdaSet> sets(QdaProject project) {
        return project.sets().stream().filter(set -> !ProjectSets.CODE_SET.equals(set.description()));
    }

    private static List<String> values(QdaProject project) {
        var names = project.variables().stream().collect(toMap(QdaVariable::guid, QdaVariable::name));
        return project.sources().stream()
                .flatMap(source -> source.values().stream())
                .map(value -> names.getOrDefault(value.variable(), ""))
                .toList();
    }

    private static List<String> cut(QdaProject project) {
        var users =
                project.users().stream().map(QdaUser::name).filter(name -> name.length() > IncomingCoders.LONGEST_NAME);
        var notes = project.notes().stream()
                .filter(note -> note.text().strip().length() > NewMemo.LONGEST)
                .map(QdaNote::name);
        var texts = project.sources().stream()
                .filter(text -> text.name().length() > CodeDefinition.LONGEST_NAME
                        || text.description() != null
                                && text.description().length() > ProjectImport.LONGEST_DESCRIPTION)
                .map(QdaSource::name);
        var codes = project.codes().stream()
                .flatMap(QdaCode::withDescendants)
                .filter(NotKept::isCut)
                .map(QdaCode::name);
        return Stream.of(users, notes, texts, codes).flatMap(words -> words).toList();
    }

    private static boolean isCut(QdaCode code) {
        var kept = CodeDescription.read(code, null, 1);
        return code.name().length() > CodeDefinition.LONGEST_NAME
                || code.description() != null
                        && code.description().length() > CodeDefinition.LONGEST_TEXT
                        && kept.texts().values().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(words -> words.length() == CodeDefinition.LONGEST_TEXT);
    }

    /** Neither coded nor said anything about. */
    private static boolean isBare(QdaSelection selection) {
        var words = selection.description();
        return selection.codings().isEmpty() && selection.notes().isEmpty() && (words == null || words.isBlank());
    }

    private static boolean hasOtherColour(QdaCode code) {
        return code.colour() != null
                && !CodeColours.hex(CodeColours.nearest(code.colour(), 1)).equals(code.colour());
    }

    private void add(Finding finding, List<? extends @Nullable String> examples) {
        if (!examples.isEmpty()) {
            lines.add(new ReportLine(
                    finding,
                    examples.size(),
                    examples.stream()
                            .filter(Objects::nonNull)
                            .map(NotKept::shortened)
                            .distinct()
                            .limit(EXAMPLES)
                            .toList()));
        }
    }

    private static String shortened(String example) {
        var words = example.replaceAll("\\s+", " ").strip();
        return words.length() <= ProjectCounts.LONGEST_QUOTE
                ? words
                : words.substring(0, ProjectCounts.LONGEST_QUOTE) + " …";
    }
}
