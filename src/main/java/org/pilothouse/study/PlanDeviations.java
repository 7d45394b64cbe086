package org.pilothouse.study;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudySetUp.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was changed of a plan after it was frozen: possible, with a reason, and never unseen. */
@Service
@Transactional(readOnly = true)
public class PlanDeviations {
    private static final int LONGEST_REASON = 2000;

    private final StudyRepository studies;
    private final PlanDeviationRepository deviations;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDeviations(
            StudyRepository studies,
            PlanDeviationRepository deviations,
            FreeText freeText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.deviations = deviations;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    @MayReadDesign
    public List<Deviation> all(StudyId study) {
        return deviations.findByStudyOrderByMadeAtAscFieldAscIdAsc(study).stream()
                .map(PlanDeviation::facts)
                .toList();
    }

    /**
     * Changes a frozen plan, and with it whatever else the change says, for a reason that everybody will read.
     *
     * @throws StudyRefused without a reason, for a plan that is not frozen, or where nothing of the plan changes
     */
    @Transactional
    @MayConfigure
    public List<Deviation> make(StudyId study, UnaryOperator<StudyDefinition> change, String reason) {
        check(study, reason);
        var frozen = studies.findById(study.value()).orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_STUDY, "code"));
        var before = frozen.definition();
        var wanted = change.apply(before);
        var made = PlanDifferences.between(
                before, wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS), reason.strip(), Role.LEAD);
        if (made.isEmpty()) {
            throw new StudyRefused(Reason.NOTHING_CHANGED, "reason");
        }
        frozen.deviate(wanted);
        made.forEach(deviation -> deviations.save(new PlanDeviation(study, deviation)));
        events.publishEvent(new StudySetUp(study, Change.PLAN_DEVIATED, before.code()));
        return made;
    }

    /** For a bundle: the deviations of a study that came with its history. */
    @Transactional
    void restore(StudyId study, List<Deviation> made) {
        made.forEach(deviation -> deviations.save(new PlanDeviation(study, deviation)));
    }

    private void check(StudyId study, String reason) {
        if (reason.isBlank()) {
            throw new StudyRefused(Reason.REQUIRED, "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new StudyRefused(Reason.TOO_LONG, "reason", LONGEST_REASON);
        }
        if (freeText.problem(study, "study.text", reason).isPresent()) {
            throw new StudyRefused(Reason.IDENTIFIES_SOMEBODY, "reason");
        }
        freeText.decide(study, "study.text", reason);
    }
}
