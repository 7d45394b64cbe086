package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

@PilothouseTest
class OfflineNotesModuleTest {
    private static final String REFERENCE = "n-0123456789abcd";

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    OfflineNotes offline;

    @Autowired
    NoteTimers timers;

    @Autowired
    OwnNotes notes;

    StudyId study;

    @BeforeEach
    void aClinicianInAPhaseWithATool() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
    }

    @Test
    void aNoteThatIsSentTwiceIsOneNote() {
        var kept = List.of(note(REFERENCE, false, UseOutcome.USED_KEPT));

        assertThat(offline.take(study, kept))
                .extracting(OfflineNotes.Taken::refused)
                .containsOnlyNulls();
        assertThat(offline.take(study, kept))
                .extracting(OfflineNotes.Taken::refused)
                .containsOnlyNulls();

        assertThat(logged()).singleElement().satisfies(line -> {
            assertThat(line.minutes()).isEqualTo(9.5);
            assertThat(line.note().time().measurementMethod()).isEqualTo(MeasurementMethod.SELF_REPORT_PER_NOTE);
        });
    }

    @Test
    void aNoteWhoseTimerRanKeepsItsMethodAndIsMarked() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");

        offline.take(study, List.of(note(timer.noteRef(), true, UseOutcome.USED_PARTLY)));

        assertThat(timers.open(study)).isEmpty();
        assertThat(logged()).singleElement().satisfies(line -> {
            assertThat(line.minutes()).isEqualTo(9.5);
            assertThat(line.note().time().measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
            assertThat(line.note().time().corrected()).isTrue();
        });
    }

    @Test
    void aTimedNoteThatAnotherDeviceFinishedMeanwhileStaysAsItIs() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");
        timers.finish(study, timer.noteRef(), new Finish(UseOutcome.USED_KEPT, null));

        offline.take(study, List.of(note(timer.noteRef(), true, UseOutcome.USED_PARTLY)));

        assertThat(logged())
                .singleElement()
                .satisfies(line -> assertThat(line.note().use().useOutcome()).isEqualTo(UseOutcome.USED_KEPT));
    }

    @Test
    void whatACheckRefusesIsToldAndTheOthersStay() {
        var taken = offline.take(
                study,
                List.of(
                        note("n-0123456789abce", false, UseOutcome.NOT_USED),
                        note("made up", false, UseOutcome.USED_KEPT),
                        note(REFERENCE, false, UseOutcome.USED_KEPT)));

        assertThat(taken)
                .extracting(each -> reason(each.refused()))
                .containsExactly("REASON_MISSING", "NOT_UNDERSTOOD", null);
        assertThat(logged()).hasSize(1);
    }

    /** As it comes from JSON that lacks a field, or has null for a note. */
    @Test
    void anEntryThatLacksWhatItNeedsIsRefusedAndTheOthersStay() {
        var json = JsonMapper.builder().build();
        var none = json.readValue("{\"timed\":false,\"minutes\":3}", OfflineNote.class);
        var only = json.readValue("{\"noteRef\":\"n-0123456789abce\",\"timed\":false}", OfflineNote.class);

        var taken = offline.take(study, Arrays.asList(none, only, null, note(REFERENCE, false, UseOutcome.USED_KEPT)));

        assertThat(taken)
                .extracting(OfflineNotes.Taken::noteRef, each -> reason(each.refused()))
                .containsExactly(
                        tuple("", "NOT_UNDERSTOOD"),
                        tuple("n-0123456789abce", "NOT_UNDERSTOOD"),
                        tuple("", "NOT_UNDERSTOOD"),
                        tuple(REFERENCE, null));
        assertThat(logged()).hasSize(1);
    }

    @Test
    void aReferenceOfSomebodyElseIsRefused() {
        offline.take(study, List.of(note(REFERENCE, false, UseOutcome.USED_KEPT)));
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P02"));

        var taken = offline.take(study, List.of(note(REFERENCE, false, UseOutcome.USED_PARTLY)));

        assertThat(taken.getFirst().refused()).isInstanceOf(NoteRefused.class);
        assertThat(logged()).isEmpty();
    }

    @Test
    void onlyAClinicianSends() {
        SignedInAs.researcherOf(study);

        assertThatThrownBy(() -> offline.take(study, List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private OfflineNote note(String reference, boolean timed, UseOutcome outcome) {
        var tool = outcome == UseOutcome.NOT_USED ? "NONE" : "General";
        @Nullable NonUseReason none = null;
        return new OfflineNote(reference, timed, notes.today(study), "SOAP_PROGRESS", tool, outcome, none, 9.5);
    }

    private static @Nullable String reason(@Nullable Refused refused) {
        return refused == null ? null : refused.reason().name();
    }

    private List<org.pilothouse.notelog.NoteLine> logged() {
        return notes.between(study, LocalDate.EPOCH, notes.today(study));
    }
}
