package org.pilothouse.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NoteParticulars;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.VendorWeek;
import org.pilothouse.notelog.WeekOfHours;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.Design;
import org.pilothouse.study.Estimator;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.StudyDefinition;

/** Builds what an analysis computes with: two weeks of baseline, then a phase with a tool. */
class Facts {
    static final LocalDate BASELINE = LocalDate.of(2026, 1, 12);
    static final LocalDate AFTER_RUN_IN = LocalDate.of(2026, 2, 9);

    Design design = Design.PRE_POST;

    @Nullable Estimator estimator;

    @Nullable MeasurementMethod declaredMethod;

    @Nullable Integer runIn = 3;

    final List<StudyDefinition.Phase> phases = new ArrayList<>(List.of(
            phase("Baseline", PhaseKind.BASELINE, BASELINE, LocalDate.of(2026, 1, 25), null),
            phase("With tool", PhaseKind.INTERVENTION, LocalDate.of(2026, 1, 26), LocalDate.of(2026, 3, 8), "A")));
    final List<NoteFact> notes = new ArrayList<>();
    final List<StepFact> steps = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();
    final List<OwnPhase> own = new ArrayList<>();
    final Map<String, NoteParticulars> particulars = new HashMap<>();
    final List<WeekOfHours> weeks = new ArrayList<>();
    final List<VendorWeek> vendorFigures = new ArrayList<>();
    final List<NotesLeftOut> leftOut = new ArrayList<>();

    static StudyDefinition.Phase phase(
            String name, PhaseKind kind, LocalDate start, LocalDate end, @Nullable String tool) {
        return new StudyDefinition.Phase(name, kind, start, end, null, null, tool);
    }

    static ParticipantCode code(String value) {
        return new ParticipantCode(value);
    }

    Facts participant(String code, @Nullable String program) {
        participants.add(new Participant(
                code(code),
                Part.LOGGING,
                Discipline.OT,
                "Clinic",
                program,
                null,
                null,
                null,
                null,
                ParticipantStatus.ACTIVE));
        return this;
    }

    /** Notes with a tool at hand. */
    Facts used(String code, UseOutcome outcome, int times) {
        return used(code, outcome, null, times);
    }

    Facts used(String code, UseOutcome outcome, @Nullable NonUseReason reason, int times) {
        for (var i = 0; i < times; i++) {
            note(code, AFTER_RUN_IN, outcome, reason, MeasurementMethod.APP_TIMER, null, false);
        }
        return this;
    }

    Facts timed(String code, LocalDate day, double minutes, int times) {
        return timed(code, day, minutes, times, MeasurementMethod.APP_TIMER);
    }

    Facts timed(String code, LocalDate day, double minutes, int times, MeasurementMethod method) {
        for (var i = 0; i < times; i++) {
            note(code, day, UseOutcome.NOT_USED, null, method, minutes, false);
        }
        return this;
    }

    Facts note(
            String code,
            LocalDate day,
            UseOutcome outcome,
            @Nullable NonUseReason reason,
            MeasurementMethod method,
            @Nullable Double minutes,
            boolean corrected) {
        var phase = phases.stream()
                .filter(one -> !day.isBefore(one.start()) && !day.isAfter(one.end()))
                .findFirst();
        notes.add(new NoteFact(
                "N" + (notes.size() + 1),
                code(code),
                day,
                "SOAP_PROGRESS",
                null,
                true,
                outcome == UseOutcome.NOT_USED ? "NONE" : "A",
                null,
                outcome,
                reason,
                method,
                minutes,
                phase.map(StudyDefinition.Phase::name).orElse(null),
                phase.map(StudyDefinition.Phase::kind).orElse(null),
                corrected,
                null));
        return this;
    }

    Facts step(
            String code,
            @Nullable String noteRef,
            int order,
            String letter,
            @Nullable String artefact,
            double minutes) {
        steps.add(new StepFact(noteRef, code(code), AFTER_RUN_IN, order, letter, artefact, minutes, "With tool"));
        return this;
    }

    Facts path(String noteRef, String code, String letters) {
        for (var i = 0; i < letters.length(); i++) {
            step(code, noteRef, i + 1, letters.substring(i, i + 1), "SOAP_PROGRESS", 1);
        }
        return this;
    }

    /** Scheduled hours of the week of a day. */
    Facts hours(String code, LocalDate monday, double hours, @Nullable Double outsideNotes, boolean leave) {
        var phase = phases.stream()
                .filter(one -> !monday.isBefore(one.start()) && !monday.isAfter(one.end()))
                .findFirst();
        weeks.add(new WeekOfHours(
                code(code),
                monday,
                hours,
                outsideNotes,
                leave,
                phase.map(StudyDefinition.Phase::kind).orElse(null)));
        return this;
    }

    /** A weekly figure of the vendor. */
    Facts vendor(String code, LocalDate monday, String definition, double value, @Nullable PhaseKind phase) {
        vendorFigures.add(new VendorWeek(code(code), monday, "Time in notes", definition, value, "min/day", phase));
        return this;
    }

    /** What else is known of the note added last. */
    Facts with(@Nullable Double outsideHours, @Nullable Double signedAfterHours, int @Nullable [] words, boolean late) {
        var last = notes.getLast().noteRef();
        var ended = Instant.parse("2026-02-09T21:00:00Z");
        particulars.put(
                last,
                new NoteParticulars(
                        last,
                        outsideHours,
                        signedAfterHours == null ? null : ended,
                        signedAfterHours == null ? null : ended.plusMillis(Math.round(signedAfterHours * 3_600_000)),
                        words == null ? null : words[0],
                        words == null ? null : words[1],
                        words == null ? null : words[2],
                        words == null ? null : words[3],
                        words == null ? null : words[4],
                        late,
                        null));
        return this;
    }

    /** How long the clinician of the note added last was busy with logging it. */
    Facts loggedFor(int seconds) {
        var last = notes.getLast().noteRef();
        particulars.put(last, new NoteParticulars(last, null, null, null, null, null, null, null, null, null, seconds));
        return this;
    }

    StudyFacts build() {
        return new StudyFacts(
                definition(),
                notes,
                List.of(),
                steps,
                participants,
                own,
                List.of(),
                new Surroundings(particulars, weeks, vendorFigures, leftOut));
    }

    StudyDefinition definition() {
        var plan = new AnalysisPlan(
                null, declaredMethod, estimator, null, null, null, null, null, null, null, null, runIn, List.of());
        return new StudyDefinition(
                "T",
                "Test",
                design,
                Purpose.QI_EVALUATION,
                null,
                ZoneId.of("America/Toronto"),
                null,
                null,
                plan,
                phases,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
