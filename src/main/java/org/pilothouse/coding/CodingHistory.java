package org.pilothouse.coding;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What a coder did in a text, step by step, kept in the database: undo and redo survive a restart. */
@Component
class CodingHistory {
    private final CodingStepRepository steps;
    private final CodeApplicationRepository applications;
    private final Clock clock;

    CodingHistory(CodingStepRepository steps, CodeApplicationRepository applications, Clock clock) {
        this.steps = steps;
        this.applications = applications;
        this.clock = clock;
    }

    /** Remembers a step; no {@code before} for a new coding, no {@code after} for one taken away. */
    void remember(StudyId study, CodeApplication on, @Nullable Span before, @Nullable Span after) {
        steps.forgetUndone(on.coder(), on.transcript());
        steps.save(new CodingStep(study, on, before, after, clock.instant()));
    }

    /** Takes the last step back. */
    CodingStep undo(StudyId study, Coder coder, TextExtent text) {
        var step = steps.findFirstByCoderAndTranscriptAndUndoneFalseOrderByIdDesc(coder.id(), text.id())
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_UNDO));
        return turn(study, step, text);
    }

    /** Does the step again that was taken back last. */
    CodingStep redo(StudyId study, Coder coder, TextExtent text) {
        var step = steps.findFirstByCoderAndTranscriptAndUndoneTrueOrderByIdAsc(coder.id(), text.id())
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_REDO));
        return turn(study, step, text);
    }

    private CodingStep turn(StudyId study, CodingStep step, TextExtent text) {
        var existing =
                applications.findByStudyAndGuid(study, step.application()).orElse(null);
        var target = step.target();
        if (!Objects.equals(existing == null ? null : existing.span(), step.present())) {
            throw new CodingRefused(Reason.CHANGED_SINCE);
        }
        if (target == null && existing != null) {
            applications.delete(existing);
        } else if (target != null && existing != null) {
            existing.resize(target);
        } else if (target != null) {
            var place = new CodeApplication.Place(text.id(), text.version(), target);
            applications.save(new CodeApplication(study, place, step.mark()));
        }
        step.turn();
        applications.flush();
        return step;
    }
}
