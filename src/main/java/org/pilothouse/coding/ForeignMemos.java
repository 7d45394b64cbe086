package org.pilothouse.coding;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSource;

/**
 * Memos of other programs as memos that are kept here: on the text or code that they hang on, the rest on the study. A comment
 * on a passage becomes a memo on its text that begins with the passage.
 */
final class ForeignMemos {
    private static final int LONGEST_QUOTE = 200;

    private final Map<UUID, Subject> subjects = new LinkedHashMap<>();
    private final List<QdaNote> comments = new ArrayList<>();
    private final Set<UUID> ofCodings = new HashSet<>();

    /** What a memo hangs on. */
    private record Subject(MemoAbout about, @Nullable UUID guid, String quote) {}

    private ForeignMemos(QdaProject project) {
        project.sources().forEach(this::source);
        project.codes().stream()
                .flatMap(QdaCode::withDescendants)
                .forEach(code -> hang(code.notes(), new Subject(MemoAbout.CODE, code.guid(), "")));
    }

    static QdaProject asOurs(QdaProject project) {
        var memos = new ForeignMemos(project);
        var notes = Stream.concat(project.notes().stream().map(memos::note), memos.comments.stream())
                .toList();
        return new QdaProject(
                project.name(),
                project.origin(),
                project.createdBy(),
                project.createdAt(),
                project.description(),
                project.users(),
                project.codes(),
                project.variables(),
                project.cases(),
                project.sources(),
                notes,
                project.links(),
                project.sets(),
                project.projectNotes());
    }

    private void source(QdaSource source) {
        ofCodings.add(ProjectGuids.speakersOf(source.guid()));
        hang(source.notes(), new Subject(MemoAbout.TEXT, source.guid(), ""));
        source.codings().forEach(this::coding);
        for (var selection : source.selections()) {
            selection.codings().forEach(this::coding);
            var words = selection.description();
            var commented = words != null && !words.isBlank() ? words : null;
            if (commented != null || !selection.notes().isEmpty()) {
                var subject = new Subject(MemoAbout.TEXT, source.guid(), quote(source, selection));
                hang(selection.notes(), subject);
                if (commented != null) {
                    comments.add(comment(selection, subject, commented));
                }
            }
        }
    }

    private void coding(QdaCoding coding) {
        ofCodings.addAll(coding.notes());
    }

    private void hang(List<UUID> notes, Subject subject) {
        notes.forEach(note -> subjects.putIfAbsent(note, subject));
    }

    private static QdaNote comment(QdaSelection selection, Subject subject, String words) {
        return new QdaNote(
                ProjectGuids.commentOn(selection.guid()),
                name(subject),
                null,
                lines(subject.quote(), words),
                selection.createdBy(),
                selection.createdAt());
    }

    private QdaNote note(QdaNote note) {
        if (MemoNotes.isMemo(note) || ofCodings.contains(note.guid())) {
            return note;
        }
        var subject = subjects.getOrDefault(note.guid(), new Subject(MemoAbout.STUDY, null, ""));
        return new QdaNote(
                note.guid(),
                name(subject),
                null,
                lines(note.name(), subject.quote(), note.description(), note.text()),
                note.createdBy(),
                note.createdAt());
    }

    private static String name(Subject subject) {
        return MemoNotes.name(MemoKind.ANALYTIC, subject.about(), subject.guid());
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts)
                .map(part -> part == null ? "" : part.strip())
                .filter(not(String::isEmpty))
                .collect(joining("\n"));
    }

    private static String quote(QdaSource source, QdaSelection selection) {
        var words = source.quote(selection).replaceAll("\\s+", " ").strip();
        var points = words.codePointCount(0, words.length());
        return "“"
                + (points <= LONGEST_QUOTE
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…")
                + "”";
    }
}
