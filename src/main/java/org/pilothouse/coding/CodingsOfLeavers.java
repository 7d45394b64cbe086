package org.pilothouse.coding;

import static java.util.stream.Collectors.toSet;

import org.pilothouse.interview.TextWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes codings of withdrawn words with their memos, every step that could bring them back, and examples copied from them. */
@Component
class CodingsOfLeavers {
    private final CodeApplicationRepository applications;
    private final CodingStepRepository steps;
    private final LostCodingRepository lost;
    private final BlindCoderRepository blind;
    private final CodeRepository codes;
    private final PastExamples past;
    private final ApplicationEventPublisher events;

    CodingsOfLeavers(
            CodeApplicationRepository applications,
            CodingStepRepository steps,
            LostCodingRepository lost,
            BlindCoderRepository blind,
            CodeRepository codes,
            PastExamples past,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.steps = steps;
        this.lost = lost;
        this.blind = blind;
        this.codes = codes;
        this.past = past;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TextWithdrawn gone) {
        var codings = applications.findByTranscriptOrderByStartPositionAscIdAsc(gone.transcript()).stream()
                .filter(coding -> coding.isIn(gone))
                .toList();
        var guids = codings.stream().map(CodeApplication::guid).collect(toSet());
        events.publishEvent(new CodingsWithdrawn(gone.study(), guids, gone.removed()));
        var undoable = steps.findByTranscript(gone.transcript()).stream()
                .filter(step -> guids.contains(step.application()) || step.touches(gone))
                .toList();
        steps.deleteAll(undoable);
        applications.deleteAll(codings);
        lost.deleteAll(lost.findByTranscriptOrderById(gone.transcript()).stream()
                .filter(coding -> coding.isIn(gone))
                .toList());
        lost.flush();
        applications.flush();
        if (gone.whole()) {
            blind.deleteAll(blind.findByTranscriptOrderById(gone.transcript()));
            blind.flush();
        }
        gone.removed().add("codings", codings.size());
        gone.removed().add("coding-steps", undoable.size());
        gone.removed().add("code-examples", examples(gone) + past.forgetExamples(gone));
    }

    private long examples(TextWithdrawn gone) {
        return codes.findByStudyOrderByPositionAscIdAsc(gone.study()).stream()
                .filter(code -> code.forgetExample(gone::quotes))
                .count();
    }
}
