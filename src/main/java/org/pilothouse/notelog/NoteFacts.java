package org.pilothouse.notelog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pilothouse.enrolment.TimesAway;
import org.pilothouse.notelog.activity.ActivityFacts;
import org.pilothouse.notelog.activity.ActivityFacts.Work;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.weekly.WeekFacts;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analyses read of the log: notes and steps in a few queries, without rows that failed a check. Never for screens. */
@Service
@Transactional(readOnly = true)
@MayAnalyse
public class NoteFacts {
    private final NoteRepository notes;
    private final NoteStepRepository steps;
    private final ActivityFacts activity;
    private final WeekFacts weeks;
    private final TimesAway timesAway;
    private final Grounds grounds;

    NoteFacts(
            NoteRepository notes,
            NoteStepRepository steps,
            ActivityFacts activity,
            WeekFacts weeks,
            TimesAway timesAway,
            Grounds grounds) {
        this.notes = notes;
        this.steps = steps;
        this.activity = activity;
        this.weeks = weeks;
        this.timesAway = timesAway;
        this.grounds = grounds;
    }

    /** In order of their references. */
    public List<NoteFact> notes(StudyId study) {
        var ground = grounds.of(study);
        return notes.facts(study).stream().map(note -> placed(note, ground)).toList();
    }

    /**
     * The same notes once more with the time that the record system's events give, for those that have events and are not
     * timed by them already. Beside the others, never among them: methods are not pooled.
     */
    public List<NoteFact> timedByEvents(StudyId study) {
        var minutes = activity.activeMinutes(study);
        return minutes.isEmpty()
                ? List.of()
                : notes(study).stream()
                        .filter(note -> minutes.containsKey(new Work(note.participant(), note.noteRef())))
                        .filter(note -> note.method() != MeasurementMethod.EHR_AUDIT_LOG || note.docMinutes() == null)
                        .map(note -> note.timedByEvents(
                                minutes.getOrDefault(new Work(note.participant(), note.noteRef()), 0.0)))
                        .toList();
    }

    /** What else is known of the same notes, by reference. */
    public Map<String, NoteParticulars> particulars(StudyId study) {
        return notes.particulars(study).stream()
                .collect(Collectors.toUnmodifiableMap(NoteParticulars::noteRef, Function.identity()));
    }

    /** How many notes clinicians left out of analyses when asked about them. */
    public List<NotesLeftOut> leftOut(StudyId study) {
        return notes.leftOut(study);
    }

    /** Hours scheduled with clients, with the phases of Monday and Friday where both are the same. */
    public List<WeekOfHours> weeks(StudyId study) {
        var ground = grounds.of(study);
        var away = timesAway.all(study);
        return weeks.weeks(study).stream()
                .map(week -> WeekOfHours.of(week, ground::phaseOn, away))
                .toList();
    }

    /** Weekly figures of the record system's vendor, by participant, week and metric. */
    public List<VendorWeek> vendorFigures(StudyId study) {
        var ground = grounds.of(study);
        return weeks.vendorFigures(study).stream()
                .map(figure -> VendorWeek.of(figure, ground::phaseOn))
                .toList();
    }

    /** Work outside notes included; in order within each note. */
    public List<StepFact> steps(StudyId study) {
        var ground = grounds.of(study);
        return steps.facts(study).stream()
                .map(step -> step.within(
                        ground.phaseOn(step.participant(), step.date()).orElse(null)))
                .toList();
    }

    private static NoteFact placed(NoteFact note, Ground ground) {
        return note.within(
                ground.phaseOn(note.participant(), note.serviceDate()).orElse(null),
                ground.settingOf(note.participant()).orElse(null));
    }
}
