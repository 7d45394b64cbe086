package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in the codebook, and the way back: everybody takes back their own steps, the last first. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class CodebookHistory {
    private final CodebookStepRepository steps;
    private final CodebookRestoration restoration;
    private final CodeRepository codes;
    private final Viewpoint viewpoint;
    private final ApplicationEventPublisher events;

    CodebookHistory(
            CodebookStepRepository steps,
            CodebookRestoration restoration,
            CodeRepository codes,
            Viewpoint viewpoint,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.restoration = restoration;
        this.codes = codes;
        this.viewpoint = viewpoint;
        this.events = events;
    }

    /** The last changes, the latest first. */
    public List<CodebookChange> latest(StudyId study, int most) {
        var names = names(study);
        return steps.findByStudyOrderByIdDesc(study, Limit.of(most)).stream()
                .map(step -> change(study, step, names))
                .toList();
    }

    /** Takes back what whoever asks did last to the codebook. */
    @Transactional
    public CodebookAction undo(StudyId study) {
        var step = viewpoint
                .me()
                .flatMap(me -> steps.findFirstByStudyAndAccountAndUndoneFalseOrderByIdDesc(study, me))
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_UNDO));
        return turn(study, step, "codebook.undone");
    }

    /** Does again what was taken back last. */
    @Transactional
    public CodebookAction redo(StudyId study) {
        var step = viewpoint
                .me()
                .flatMap(me -> steps.findFirstByStudyAndAccountAndUndoneTrueOrderByIdAsc(study, me))
                .orElseThrow(() -> new CodingRefused(Reason.NOTHING_TO_REDO));
        return turn(study, step, "codebook.redone");
    }

    private CodebookAction turn(StudyId study, CodebookStep step, String word) {
        restoration.turn(study, step);
        events.publishEvent(new CodingEvent(study, word, step.action().word()));
        return step.action();
    }

    private CodebookChange change(StudyId study, CodebookStep step, Map<UUID, String> names) {
        return new CodebookChange(
                step.madeAt(),
                step.account() == null
                        ? null
                        : viewpoint.pseudonym(study, step.account()).orElse(null),
                step.action(),
                step.isUndone(),
                step.codes().stream()
                        .map(code -> CodeDifference.of(code.before(), code.after(), guid -> name(names, guid)))
                        .sorted(Comparator.comparing(CodeDifference::name))
                        .toList(),
                step.codings().size());
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable Object guid) {
        return guid == null ? null : names.getOrDefault(guid, guid.toString());
    }

    private Map<UUID, String> names(StudyId study) {
        return codes.findByStudyOrderByPositionAscIdAsc(study).stream().collect(toMap(Code::guid, Code::name));
    }
}
