package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.activity.ActivityReceipt.MeasuredNote;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class ActivityLogsModuleTest {
    private static final Instant START = Instant.parse("2026-02-10T15:00:00Z");
    private static final int[] EXAMPLE = {0, 40, 130, 550, 580, 880};

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    ActivityLogs logs;

    @Autowired
    NoteLog notes;

    @Autowired
    NoteFacts facts;

    @Autowired
    ActivityBundlePart part;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinicianWhoAgreed() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG);
        SignedInAs.researcherOf(study);
    }

    @Test
    void measuresTheWorkedExampleWhateverTheOrderOfLines() {
        var receipt = take(lines("P01", "n1", 880, 0, 550, 40, 580, 130));

        assertThat(receipt.rows()).isEqualTo(6);
        assertThat(receipt.notes())
                .extracting(
                        MeasuredNote::noteRef,
                        MeasuredNote::activeSeconds,
                        MeasuredNote::elapsedSeconds,
                        MeasuredNote::events)
                .containsExactly(tuple("n1", 460.0, 880.0, 6));
        assertThat(receipt.rejected()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothingAndAFurtherOneIsAdded() {
        var first = take(lines("P01", "n1", EXAMPLE));

        assertThat(take(lines("P01", "n1", EXAMPLE))).isEqualTo(first);
        assertThat(take(lines("P01", "n1", 300)).notes())
                .extracting(MeasuredNote::activeSeconds, MeasuredNote::events)
                .containsExactly(tuple(880.0, 7));
    }

    @Test
    void countsPausesWithinOneNoteOfOneClinicianOnly() {
        clinicians.enrol(study, "P03", "Schools", PilotWithNotes.CONSENTED, Scope.EHR_AUDIT_LINK);

        var receipt = take(lines("P01", "n1", 0, 100) + lines("P01", "n2", 10, 110) + lines("P03", "n1", 20, 50));

        assertThat(receipt.notes())
                .extracting(note -> note.participant().value(), MeasuredNote::noteRef, MeasuredNote::activeSeconds)
                .containsExactly(tuple("P01", "n1", 100.0), tuple("P03", "n1", 30.0), tuple("P01", "n2", 100.0));
    }

    @Test
    void dropsWhatWasNotAgreedToAndNamesTheLines() {
        var receipt = take(lines("P02", "n1", 0)
                + lines("P99", "n1", 0)
                + "P01,2026-01-07T15:00:00Z,n1,open\n"
                + "P01,yesterday,n1,open\n"
                + "P01,2026-02-10T15:00:00Z,,open\n"
                + "P01,2026-02-10T15:00:00Z,n1,=cmd\n"
                + "P01,2026-02-10T15:00:00Z\n"
                + lines("P01", "n1", 5));

        assertThat(receipt.rejected())
                .containsExactly(
                        new RejectedLine(2, "CK-01"),
                        new RejectedLine(3, "CK-01"),
                        new RejectedLine(4, "CK-01"),
                        new RejectedLine(5, "CK-22"),
                        new RejectedLine(6, "CK-22"),
                        new RejectedLine(7, "CK-22"),
                        new RejectedLine(8, "CK-22"));
        assertThat(receipt.rejectedRows()).isEqualTo(7);
        assertThat(receipt.notes()).extracting(MeasuredNote::events).containsExactly(1);
    }

    @Test
    void anActionWhoseWordsMayIdentifySomebodyIsNotKept() {
        var receipt = take("P01,2026-02-10T15:00:00Z,n1,open chart 12345678\n"
                + "P01,2026-02-10T15:00:00Z,n1,jane.doe@example.org\nP01,2026-02-10T15:00:00Z,n1,open\n");

        assertThat(receipt.rejected()).containsExactly(new RejectedLine(2, "CK-12"), new RejectedLine(3, "CK-12"));
        assertThat(receipt.notes()).extracting(MeasuredNote::events).containsExactly(1);
    }

    @Test
    void anEventCountsByTheDayOfTheStudysTimeZone() {
        assertThat(take("P01,2026-01-08T04:59:59Z,n1,open\nP01,2026-01-08T05:00:00Z,n1,open\n")
                        .rejected())
                .containsExactly(new RejectedLine(2, "CK-01"));
    }

    @Test
    void attachesTheTimeToItsNoteAndKeepsTheRestUnattached() {
        notes.submit(
                study,
                java.util.List.of(PilotWithNotes.note(
                        "n1", new org.pilothouse.shared.ParticipantCode("P01"), PilotWithNotes.IN_FIRST)));
        take(lines("P01", "n1", EXAMPLE) + lines("P01", "elsewhere", 0, 60));

        assertThat(facts.timedByEvents(study))
                .extracting(NoteFact::noteRef, NoteFact::method, NoteFact::docMinutes)
                .containsExactly(tuple("n1", MeasurementMethod.EHR_AUDIT_LOG, 460 / 60.0));
        assertThat(facts.notes(study)).extracting(NoteFact::method).containsExactly(MeasurementMethod.APP_TIMER);
    }

    @Test
    void travelsWithTheStudy() {
        take(lines("P01", "n1", EXAMPLE) + "P01,2026-02-10T15:00:00Z,n1,close\n");
        var written = new MemoryBundle();
        part.write(study, written);
        var copy = pilots.create();
        clinicians.enrol(copy, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.EHR_AUDIT_LINK);

        org.pilothouse.security.SystemAuthority.run(() -> part.read(copy, written, written));

        var again = new MemoryBundle();
        part.write(copy, again);
        assertThat(again.tables).isEqualTo(written.tables);
        assertThat(written.tables.get("activity.csv")).hasSize(8);
        assertThat(written.noted).isEmpty();
    }

    @Test
    void refusesWhatIsNoSuchFileAndWhatWasStopped() {
        assertThatThrownBy(() -> take(new byte[0])).hasMessage("NO_HEADER");
        assertThatThrownBy(() -> take("who,when\nP01,now\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("NO_HEADER");
        var stopped = new ActivityProgress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        var long1 = Stream.generate(() -> lines("P01", "n1", 1)).limit(70_000).collect(Collectors.joining());
        assertThatThrownBy(() -> logs.take(study, stream(long1), stopped)).hasMessage("CANCELLED");
    }

    @Test
    void isForResearchersAndThePrivacyOfficerOnly() {
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> take(lines("P01", "n1", 0))).isInstanceOf(AccessDeniedException.class);
        SignedInAs.custodianOf(study);
        assertThat(take(lines("P01", "n1", 0)).rows()).isEqualTo(1);
    }

    private ActivityReceipt take(String lines) {
        return logs.take(study, stream(lines), ActivityProgress.UNWATCHED);
    }

    private ActivityReceipt take(byte[] file) {
        return logs.take(study, new ByteArrayInputStream(file), ActivityProgress.UNWATCHED);
    }

    private static ByteArrayInputStream stream(String lines) {
        return new ByteArrayInputStream(
                ("participant,timestamp,note_ref,action\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String participant, String noteRef, int... seconds) {
        return java.util.Arrays.stream(seconds)
                .mapToObj(second -> participant + "," + START.plusSeconds(second) + "," + noteRef + ",edit\n")
                .collect(Collectors.joining());
    }
}
