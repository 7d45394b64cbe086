package org.pilothouse.notelog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteCorrection.Change;
import org.pilothouse.notelog.check.CellText;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Keeps what a note said before. An answer given later to a question left open is no correction. */
@Component
class Corrections {
    private final NoteCorrectionRepository corrections;
    private final Clock clock;

    Corrections(NoteCorrectionRepository corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    void keep(StudyId study, Note note, List<Change> changes) {
        corrections.saveAll(changes.stream()
                .map(change -> new NoteCorrection(study, note.id(), note.participant(), change, clock.instant()))
                .toList());
    }

    /** The fields that said something and now say something else. */
    static List<Change> between(NoteEntry before, NoteEntry after) {
        var changes = new ArrayList<Change>();
        add(changes, "service_date", before.serviceDate(), after.serviceDate());
        add(changes, "note_type", before.noteType(), after.noteType());
        add(changes, "setting", before.setting(), after.setting());
        add(changes, "tool", before.use().tool(), after.use().tool());
        add(changes, "use_outcome", before.use().useOutcome(), after.use().useOutcome());
        add(changes, "non_use_reason", before.use().nonUseReason(), after.use().nonUseReason());
        add(changes, "doc_minutes", before.time().docMinutes(), after.time().docMinutes());
        add(
                changes,
                "outside_hours_minutes",
                before.time().outsideHoursMinutes(),
                after.time().outsideHoursMinutes());
        addAnswers(changes, before, after);
        add(changes, "left_out", before.detail().leftOut(), after.detail().leftOut());
        add(changes, "steps", path(before), path(after));
        return List.copyOf(changes);
    }

    private static void add(List<Change> changes, String field, @Nullable Object was, @Nullable Object becomes) {
        if (was != null && !Objects.equals(was, becomes)) {
            changes.add(new Change(field, String.valueOf(was)));
        }
    }

    private static void addAnswers(List<Change> changes, NoteEntry before, NoteEntry after) {
        if (!after.use().draftProblems().containsAll(before.use().draftProblems())) {
            changes.add(new Change("draft_problems", CellText.of(before.use().draftProblems())));
        }
        var said = before.detail();
        var says = after.detail();
        add(changes, "effort", said.effort(), says.effort());
        add(changes, "quality", said.quality(), says.quality());
        add(changes, "draft_words", said.draftWords(), says.draftWords());
        add(changes, "final_words", said.finalWords(), says.finalWords());
        add(changes, "words_inserted", said.wordsInserted(), says.wordsInserted());
        add(changes, "words_deleted", said.wordsDeleted(), says.wordsDeleted());
        add(changes, "words_substituted", said.wordsSubstituted(), says.wordsSubstituted());
    }

    private static @Nullable String path(NoteEntry note) {
        return note.steps().isEmpty()
                ? null
                : note.steps().stream()
                        .map(step -> step.step().letter() + " " + step.minutes())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), path -> path.substring(0, Math.min(200, path.length()))));
    }
}
