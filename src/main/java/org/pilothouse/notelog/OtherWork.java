package org.pilothouse.notelog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's documentation work outside notes: forms, statistics, letters, the same thing entered again. */
@Service
@Transactional
@MayLogOwn
public class OtherWork {
    private static final double MINUTES_AT_MOST = 960;

    private final NoteStepRepository steps;
    private final Grounds grounds;
    private final CurrentUser current;
    private final Clock clock;

    OtherWork(NoteStepRepository steps, Grounds grounds, CurrentUser current, Clock clock) {
        this.steps = steps;
        this.grounds = grounds;
        this.current = current;
        this.clock = clock;
    }

    /** Own work of those days, both included, the latest first. */
    @Transactional(readOnly = true)
    public List<WorkLine> between(StudyId study, LocalDate from, LocalDate to) {
        return steps.loose(study, current.codeIn(study), from, to).stream()
                .map(NoteStep::line)
                .toList();
    }

    /** @throws NoteRefused if a check objects */
    public void record(StudyId study, WorkEntry work) {
        grounds.requireOpen(study);
        var me = current.codeIn(study);
        var ground = grounds.own(study, me);
        if (work.day()
                .isAfter(
                        LocalDate.ofInstant(clock.instant(), ground.definition().timezone()))) {
            throw new NoteRefused(NoteRefused.Reason.IN_THE_FUTURE);
        }
        if (!work.artefact().matches("[A-Z_]{1,40}") || !(work.minutes() <= MINUTES_AT_MOST)) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
        if (work.minutes() < 0) {
            throw new NoteRefused(NoteRefused.Reason.BELOW_ZERO);
        }
        var claim = new Claim(
                "", me, work.day(), null, null, null, null, null, null, null, null, null, List.of(), List.of());
        NoteChecks.onSubstance(claim, ground).ifPresent(objection -> {
            throw NoteRefused.by(objection.check());
        });
        var order = between(study, work.day(), work.day()).size() + 1;
        steps.save(new NoteStep(
                study, null, me, work.day(), new StepEntry(order, work.step(), work.artefact(), work.minutes())));
    }

    /** @throws NoteRefused if it is not one's own */
    public void remove(StudyId study, long key) {
        grounds.requireOpen(study);
        var own = steps.findById(key)
                .filter(step -> step.isLooseOf(study, current.codeIn(study)))
                .orElseThrow(() -> new NoteRefused(NoteRefused.Reason.NOT_THERE));
        steps.delete(own);
    }
}
