package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.PositionMap;
import org.pilothouse.interview.PositionMap.Fate;
import org.pilothouse.interview.TextCorrection;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Correcting a text that is coded already: codings and their undo history move with the words, and nothing is lost unsaid. */
@Service
@MayResearch
@Transactional
public class TextCorrections {
    private final TextCorrection texts;
    private final CodeApplicationRepository applications;
    private final CodingStepRepository steps;
    private final LostCodings lost;
    private final CodingNames names;
    private final BlindTexts blind;
    private final ApplicationEventPublisher events;

    TextCorrections(
            TextCorrection texts,
            CodeApplicationRepository applications,
            CodingStepRepository steps,
            LostCodings lost,
            CodingNames names,
            BlindTexts blind,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.applications = applications;
        this.steps = steps;
        this.lost = lost;
        this.names = names;
        this.blind = blind;
        this.events = events;
    }

    /**
     * What would become of the codings; nothing is changed.
     *
     * @param version the state of the text that was corrected
     * @throws CodingRefused while somebody codes the text blind
     */
    @Transactional(readOnly = true)
    public CorrectionOutcome preview(StudyId study, UUID text, int version, String content) {
        var transcript = blind.closed(study, text).id();
        var map = texts.preview(study, text, version, content);
        var states = texts.states(study, text);
        var back = lost.returning(
                study, transcript, map, TextCorrection.clean(content), number -> states.getOrDefault(number, ""));
        return outcome(study, transcript, map, back);
    }

    /** The words of every state of a text, by number, to go back to one of them. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> states(StudyId study, UUID text) {
        blind.closed(study, text);
        return texts.states(study, text);
    }

    /**
     * Corrects the text and moves the codings.
     *
     * @param losing whether codings may go whose words are taken out
     * @throws CodingRefused if codings would go and that was not agreed to
     */
    public CorrectionOutcome correct(StudyId study, UUID text, int version, String content, boolean losing) {
        var transcript = blind.closed(study, text).id();
        var map = texts.correct(study, text, version, content);
        var outcome = outcome(study, transcript, map, 0);
        if (!outcome.lost().isEmpty() && !losing) {
            throw new CodingRefused(Reason.CODINGS_WOULD_GO, outcome.lost().size());
        }
        var codes = new HashMap<UUID, UUID>();
        outcome.lost().forEach(coding -> codes.put(coding.guid(), coding.code()));
        var gone = new HashSet<>(codes.keySet());
        for (var coding : applications.findByTranscriptOrderByStartPositionAscIdAsc(transcript)) {
            var moved = map.move(coding.span().start(), coding.span().end());
            if (moved.fate() == Fate.LOST) {
                events.publishEvent(new CodingEvent(study, "coding.lost-by-correction", "coding " + coding.guid()));
                lost.keep(study, coding, Objects.requireNonNull(codes.get(coding.guid())), version);
                applications.delete(coding);
            } else {
                coding.moveTo(version + 1, new Span(moved.start(), moved.end()));
            }
        }
        moveSteps(transcript, map, gone);
        applications.flush();
        var states = texts.states(study, text);
        var back = lost.restore(
                study,
                transcript,
                version + 1,
                Objects.requireNonNull(states.get(states.lastKey())),
                number -> states.getOrDefault(number, ""));
        return new CorrectionOutcome(outcome.kept(), outcome.edited(), outcome.atEdge(), outcome.lost(), back);
    }

    /** A coding of which some state cannot be told any more has no history: half a history could not be undone. */
    private void moveSteps(long transcript, PositionMap map, HashSet<UUID> gone) {
        var all = steps.findByTranscript(transcript);
        all.stream()
                .filter(step -> !step.survives(map))
                .map(CodingStep::application)
                .forEach(gone::add);
        for (var step : all) {
            if (gone.contains(step.application())) {
                steps.delete(step);
            } else {
                step.move(map);
            }
        }
    }

    private CorrectionOutcome outcome(StudyId study, long transcript, PositionMap map, int back) {
        var byFate = new EnumMap<Fate, List<CodeApplication>>(Fate.class);
        for (var fate : Fate.values()) {
            byFate.put(fate, new ArrayList<>());
        }
        for (var coding : applications.findByTranscriptOrderByStartPositionAscIdAsc(transcript)) {
            byFate.getOrDefault(
                            map.move(coding.span().start(), coding.span().end()).fate(), List.of())
                    .add(coding);
        }
        return new CorrectionOutcome(
                byFate.getOrDefault(Fate.KEPT, List.of()).size(),
                byFate.getOrDefault(Fate.EDITED, List.of()).size(),
                names.of(study, byFate.getOrDefault(Fate.CHANGED_AT_EDGE, List.of())),
                names.of(study, byFate.getOrDefault(Fate.LOST, List.of())),
                back);
    }
}
