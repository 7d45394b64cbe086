package org.pilothouse.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.bundle.Bundles;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.NameList;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Thanks;
import org.pilothouse.enrolment.link.LinkState;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyRefused;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ClosingModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    Studies studies;

    @Autowired
    PilotClosing closing;

    @Autowired
    ClosingSteps steps;

    @Autowired
    NoteTimers timers;

    @Autowired
    NoteLog log;

    @Autowired
    OwnNotes notes;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    NameList names;

    @Autowired
    Thanks thanks;

    @Autowired
    Bundles bundles;

    private StudyId study;
    private ParticipantCode p01;

    @BeforeEach
    void found() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        p01 = pilots.clinician(study, "P01");
    }

    @Test
    void aClosedPilotRecordsNothingAndCanStillBeRead() {
        SignedInAs.clinicianOf(study, p01);
        log.submit(study, List.of(PilotWithNotes.note("N-1", p01, today())));
        timers.start(study, "SOAP_PROGRESS", "NONE");
        close();
        SignedInAs.clinicianOf(study, p01);
        assertThat(timers.open(study)).isEmpty();
        assertThat(notes.between(study, today(), today())).hasSize(1);
        refusedAsClosed(() -> timers.start(study, "SOAP_PROGRESS", "NONE"));
        refusedAsClosed(() -> log.submit(study, List.of(PilotWithNotes.note("N-2", p01, today()))));
        SignedInAs.researcherOf(study);
        refusedAsClosed(() -> log.submit(study, List.of(PilotWithNotes.note("N-3", p01, today()))));
    }

    @Test
    void itIsClosedOnceAndInvitationsLeadNowhereFromThenOn() {
        SignedInAs.custodianOf(study);
        var token = invitations.invite(study, List.of(person())).getFirst().token();
        close();
        refusedAsClosed(() -> closing.close(study));
        assertThat(joining.state(token)).isEqualTo(LinkState.EXPIRED);
        assertThat(joining.offer(token)).isEmpty();
        SignedInAs.custodianOf(study);
        refusedAsClosed(() -> invitations.invite(study, List.of(person())));
        var waiting = invitations.waiting(study);
        assertThat(waiting).hasSize(1);
        refusedAsClosed(() -> invitations.renew(study, waiting.getFirst().id()));
    }

    @Test
    void theBundleCountsAsKeptOnlyWhenItWasTakenOutAfterwards() throws IOException {
        SignedInAs.researcherOf(study);
        bundles.write(study, new ByteArrayOutputStream());
        assertThat(steps.state(study)).isEqualTo(new ClosingState(null, null, null, null, null));
        close();
        assertThat(steps.state(study).keysGoOn()).isEqualTo(today().plusMonths(12));
        SignedInAs.researcherOf(study);
        assertThat(steps.state(study).archivedAt()).isNull();
        bundles.write(study, new ByteArrayOutputStream());
        assertThat(steps.state(study).archivedAt()).isNotNull();
    }

    @Test
    void everybodyWhoTookPartIsThankedOnceAfterTheEnd() {
        var address = UUID.randomUUID() + "@care.example";
        SignedInAs.custodianOf(study);
        names.link(study, p01, new AccountId(UUID.randomUUID()), "Ana Lee", address);
        assertThatThrownBy(() -> thanks.send(study)).isInstanceOf(Refused.class);
        close();
        SignedInAs.custodianOf(study);
        assertThat(thanks.send(study)).isEqualTo(1);
        assertThat(thanks.send(study)).isEqualTo(0);
        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(TestMail.lastTextTo(address).replace("=\r\n", ""))
                .contains("The results", "/studies/" + studies.definition(study).code() + "/ended");
        assertThat(steps.state(study).thankedAt()).isNotNull();
    }

    private void close() {
        SignedInAs.leadOf(study);
        closing.close(study);
    }

    private LocalDate today() {
        return LocalDate.now(studies.definition(study).timezone());
    }

    private static NewPerson person() {
        return new NewPerson("Bo Ray", UUID.randomUUID() + "@care.example", Part.BOTH, Discipline.OT, "Schools", null);
    }

    private static void refusedAsClosed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(StudyRefused.Reason.PILOT_CLOSED));
    }
}
