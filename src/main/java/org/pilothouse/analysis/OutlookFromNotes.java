package org.pilothouse.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.ReportOutlook;
import org.springframework.stereotype.Component;

/**
 * Counts, from the notes so far, who is on course for the primary estimate: who has in each of the two kinds of phases at
 * least the part of the five notes needed (CK-13) that has gone by of the phase.
 */
@Component
class OutlookFromNotes implements ReportOutlook {
    private static final String MEASURE = "outlook";
    private static final Set<ParticipantStatus> LOGGING =
            Set.of(ParticipantStatus.ACTIVE, ParticipantStatus.PAUSED, ParticipantStatus.COMPLETED);

    private final FactsOfStudies facts;
    private final Clock clock;

    OutlookFromNotes(FactsOfStudies facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Optional<OnCourse> in(StudyId study) {
        return of(facts.of(study, Analyses.TIME_CHANGE), clock);
    }

    static Optional<OnCourse> of(StudyFacts facts, Clock clock) {
        var definition = facts.definition();
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        if (definition.phases().stream().noneMatch(phase -> !phase.start().isAfter(today))) {
            return Optional.empty();
        }
        var plan = definition.analysisPlan();
        var logging = facts.participants().stream()
                .filter(one -> one.part() != Part.INTERVIEW && LOGGING.contains(one.status()))
                .map(Participant::code)
                .toList();
        var runIn = new RunIn(facts, plan.runInDaysOrDefault());
        var candidates = TimedNotes.candidates(facts, runIn::holds);
        var method = TimedNotes.method(candidates, null, plan.primaryMeasurementMethod());
        var counted = candidates.stream()
                .filter(note -> note.method() == method)
                .filter(note -> note.serviceDate().isBefore(today)) // or it would tell who has just logged
                .toList();
        var onCourse = (int) logging.stream()
                .filter(code -> isOnCourse(facts, counted, code, PhaseKind.BASELINE, today)
                        && isOnCourse(facts, counted, code, PhaseKind.INTERVENTION, today))
                .count();
        var gate = Disclosure.controlled(Policy.declared(plan.kAnon(), plan.minNotesPerCell()));
        return Optional.of(new OnCourse(
                number(gate.people(MEASURE, "onCourse", onCourse)),
                number(gate.people(MEASURE, "logging", logging.size())),
                plan.kAnonOrDefault()));
    }

    private static boolean isOnCourse(
            StudyFacts facts, List<NoteFact> counted, ParticipantCode code, PhaseKind kind, LocalDate today) {
        var phases = facts.phasesOf(code, kind);
        var days = phases.stream()
                .mapToLong(phase -> ChronoUnit.DAYS.between(phase.start(), phase.end()) + 1)
                .sum();
        var gone = phases.stream()
                .mapToLong(phase -> Math.clamp(
                        ChronoUnit.DAYS.between(phase.start(), today),
                        0,
                        ChronoUnit.DAYS.between(phase.start(), phase.end()) + 1))
                .sum();
        var written = counted.stream()
                .filter(note -> note.participant().equals(code) && note.phaseKind() == kind)
                .count();
        return days > 0 && written * days >= TimedNotes.FEWEST_NOTES * gone
                || days > 0 && written >= TimedNotes.FEWEST_NOTES;
    }

    private static @Nullable Integer number(Value value) {
        return value instanceof Value.Known known ? Integer.valueOf((int) Math.round(known.value())) : null;
    }
}
