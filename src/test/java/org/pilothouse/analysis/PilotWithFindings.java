package org.pilothouse.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteEntry;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Pilots with notes enough to find something out. */
@Component
public class PilotWithFindings {
    private final PilotWithNotes pilots;
    private final NoteLog log;

    PilotWithFindings(PilotWithNotes pilots, NoteLog log) {
        this.pilots = pilots;
        this.log = log;
    }

    /** Six notes before the tools and eight with each of two, half of them kept, with steps on every other. */
    public StudyId of(int clinicians) {
        var study = pilots.create();
        SignedInAs.researcherOf(study);
        var entries = new ArrayList<NoteEntry>();
        for (var i = 1; i <= clinicians; i++) {
            var who = pilots.clinician(study, "P%02d".formatted(i));
            entries.addAll(notes(who, PilotWithNotes.IN_BASELINE, 6, 14 + i % 3, "", ""));
            entries.addAll(notes(who, PilotWithNotes.IN_FIRST, 8, 12 + i % 4, "General", "A"));
            entries.addAll(notes(who, PilotWithNotes.IN_SECOND, 8, 12 + i % 2, "Own", "B"));
        }
        var submission = log.submit(study, entries);
        if (!submission.rejected().isEmpty()) {
            throw new IllegalStateException(submission.rejected().toString());
        }
        return study;
    }

    private static List<NoteEntry> notes(
            ParticipantCode who, LocalDate day, int times, double minutes, String tool, String mark) {
        var notes = new ArrayList<NoteEntry>();
        for (var i = 0; i < times; i++) {
            var reason = i % 4 == 1 ? NonUseReason.FASTER_MANUALLY : NonUseReason.FORGOT;
            var note = PilotWithNotes.note(who + "-" + day + "-" + i, who, day)
                    .with(NoteTime.of(MeasurementMethod.APP_TIMER, minutes + i % 2));
            var use = tool.isEmpty()
                    ? org.pilothouse.notelog.ToolUse.none(null)
                    : i % 2 == 0 ? PilotWithNotes.kept(tool, "1.0") : org.pilothouse.notelog.ToolUse.none(reason);
            notes.add(note.with(use).withSteps(i % 2 == 0 ? steps(mark) : List.of()));
        }
        return notes;
    }

    public static List<StepEntry> steps(String mark) {
        return List.of(
                new StepEntry(1, StepKind.PREPARE, null, 2),
                new StepEntry(2, mark.isEmpty() ? StepKind.COMPOSE : StepKind.EDIT, null, 7),
                new StepEntry(3, StepKind.DUPLICATE, "STATS_BILLING_ENTRY", mark.equals("B") ? 3 : 2),
                new StepEntry(4, StepKind.SIGN, null, 1));
    }
}
