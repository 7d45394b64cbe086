package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What a coder did in a text, step by step, kept in the database: undo and redo survive a restart. */
@Component
class CodingHistory {
    private static final int AT_ONCE = 500;

    private final CodingStepRepository steps;
    private final CodeApplicationRepository applications;
    private final InterviewTexts texts;
    private final CodeRepository codes;
    private final Clock clock;

    CodingHistory(
            CodingStepRepository steps,
            CodeApplicationRepository applications,
            InterviewTexts texts,
            CodeRepository codes,
            Clock clock) {
        this.steps = steps;
        this.applications = applications;
        this.texts = texts;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param batch shared by the steps that are taken back together; null for a step by itself */
    void remember(StudyId study, CodeApplication on, CodingMove move, @Nullable UUID batch) {
        steps.forgetUndone(on.coder(), on.transcript());
        steps.save(new CodingStep(study, on, move, batch, clock.instant()));
    }

    /** Remembers that many new codings were put, all to be taken back together. */
    void rememberApplied(StudyId study, Coder coder, Collection<CodeApplication> put, UUID batch) {
        put.stream().map(CodeApplication::transcript).distinct().forEach(text -> steps.forgetUndone(coder.id(), text));
        var now = clock.instant();
        steps.saveAll(put.stream()
                .map(coding -> new CodingStep(study, coding, CodingMove.applied(coding), batch, now))
                .toList());
    }

    /** Takes the last step back, and what was done together with it. */
    List<CodingStep> undo(StudyId study, Coder coder, TextExtent text) {
        var last = steps.findFirstByCoderAndTranscriptAndUndoneFalseOrderByIdDesc(coder.id(), text.id())
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_UNDO));
        return turn(study, together(coder, last, false).reversed());
    }

    /** Takes back all that was done together, whatever was done after it. */
    List<CodingStep> undo(StudyId study, Coder coder, UUID batch) {
        var together = steps.findByCoderAndBatchAndUndoneOrderById(coder.id(), batch, false);
        if (together.isEmpty()) {
            throw new CodingRefused(Reason.NOTHING_TO_UNDO);
        }
        return turn(study, together.reversed());
    }

    /** Does the step again that was taken back last, and what belongs to it. */
    List<CodingStep> redo(StudyId study, Coder coder, TextExtent text) {
        var first = steps.findFirstByCoderAndTranscriptAndUndoneTrueOrderByIdAsc(coder.id(), text.id())
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_REDO));
        return turn(study, together(coder, first, true));
    }

    private List<CodingStep> together(Coder coder, CodingStep step, boolean undone) {
        return step.batch() == null
                ? List.of(step)
                : steps.findByCoderAndBatchAndUndoneOrderById(coder.id(), step.batch(), undone);
    }

    /** Turns those steps whose codings are as they left them; what was changed since, in another text, stays. */
    private List<CodingStep> turn(StudyId study, List<CodingStep> together) {
        var here = present(study, together);
        var versions = versions(study, together);
        var turned = new ArrayList<CodingStep>();
        for (var step : together) {
            var existing = here.get(step.application());
            if (step.fits(existing)) {
                turn(study, step, existing, here, versions);
                turned.add(step);
            }
        }
        if (turned.isEmpty()) {
            throw new CodingRefused(Reason.CHANGED_SINCE);
        }
        applications.flush();
        return turned;
    }

    private void turn(
            StudyId study,
            CodingStep step,
            @Nullable CodeApplication existing,
            Map<UUID, CodeApplication> here,
            Map<Long, Integer> versions) {
        var target = step.target();
        if (existing != null && target == null) {
            applications.delete(existing);
            here.remove(step.application());
        } else if (existing != null && target != null) {
            existing.resize(target);
            existing.remark(step.changesRemark() ? step.remark() : existing.remark());
        } else if (target != null) {
            var version = Objects.requireNonNull(versions.get(step.transcript()), "the text of a step is there");
            var place = new CodeApplication.Place(step.transcript(), version, target);
            here.put(
                    step.application(),
                    applications.save(new CodeApplication(study, place, step.mark(standingFor(study, step.code())))));
        }
        step.turn();
    }

    private Map<UUID, CodeApplication> present(StudyId study, List<CodingStep> together) {
        var guids = together.stream().map(CodingStep::application).distinct().toList();
        var here = new HashMap<UUID, CodeApplication>();
        for (var from = 0; from < guids.size(); from += AT_ONCE) {
            var some = guids.subList(from, Math.min(from + AT_ONCE, guids.size()));
            applications.findByStudyAndGuidIn(study, some).forEach(coding -> here.put(coding.guid(), coding));
        }
        return here;
    }

    private Map<Long, Integer> versions(StudyId study, List<CodingStep> together) {
        var ids = together.stream().map(CodingStep::transcript).collect(toSet());
        return texts.extents(study, ids).stream().collect(toMap(TextExtent::id, TextExtent::version));
    }

    /** The code itself, or the one that it was merged into since. */
    private long standingFor(StudyId study, long code) {
        var all = codes.findByStudyOrderByPositionAscIdAsc(study);
        var merged = MergedCodes.of(all);
        var guid = all.stream().filter(one -> one.id() == code).map(Code::guid).findFirst();
        return guid.map(merged::get)
                .flatMap(into ->
                        all.stream().filter(one -> one.guid().equals(into)).findFirst())
                .map(Code::id)
                .orElse(code);
    }
}
