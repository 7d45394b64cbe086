package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.pilothouse.PilothouseTest;
import org.pilothouse.notelog.NoteEntry;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Pilots of so many clinicians with notes, to lock reports of. */
@PilothouseTest
abstract class PilotsToReport {
    static final double RARE_MINUTES = 41.37;

    @Autowired
    Releases releases;

    @Autowired
    ReleaseDocuments documents;

    @Autowired
    PilotWithNotes pilots;

    static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ReleaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static NoteEntry note(String reference, ParticipantCode code, double minutes, int i) {
        return PilotWithNotes.note(reference, code, PilotWithNotes.IN_BASELINE)
                .withSteps(steps(i))
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, minutes));
    }

    static List<StepEntry> steps(int i) {
        return List.of(
                new StepEntry(1, StepKind.PREPARE, null, 2),
                new StepEntry(2, i % 2 == 0 ? StepKind.GENERATE : StepKind.COMPOSE, null, 6),
                new StepEntry(3, StepKind.DUPLICATE, "REFERRAL", 3),
                new StepEntry(4, StepKind.SIGN, null, 1));
    }
}
