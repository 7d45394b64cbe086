package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.link.LetterLog.State;

/** Letters that wait: sealed, tried again, dropped when their reason has gone. */
class WaitingLettersModuleTest extends PilotWithLetters {
    @Test
    void aLetterThatCouldNotBeSentIsSaidAndWrittenDown() {
        var wrong = new NewPerson(
                "Ana Lee", "ana..lee" + UUID.randomUUID() + "@care.example", Part.BOTH, Discipline.OT, "Schools", null);
        SignedInAs.custodianOf(study);
        mailed(wrong);
        TestMail.goRound();
        assertThat(states()).containsExactly(State.FAILED);
        var letter = invitations.waiting(study).getFirst().letter();
        assertThat(Objects.requireNonNull(letter).state()).isEqualTo(State.FAILED);
        log.tryAgain(study, log.read(study).getFirst().id());
        assertThat(states()).containsExactly(State.QUEUED);
    }

    @Test
    void nothingIsLostWhileTheMailServerIsDownAndNothingSentTwice() {
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        SignedInAs.custodianOf(study);
        TestMail.goRound(); // what other tests left
        TestMail.whileDown(() -> {
            mailed(ana, bo);
            await().pollInSameThread()
                    .untilAsserted(
                            () -> { // the application's own round may hold a letter just now
                                TestMail.goRound();
                                assertThat(states()).contains(State.RETRYING).doesNotContain(State.SENT, State.FAILED);
                            });
        });
        outbox.letPauseBeOver(study);
        assertThat(TestMail.to(ana.email())).hasSize(1);
        assertThat(TestMail.to(bo.email())).hasSize(1);
        assertThat(states()).containsOnly(State.SENT);
        outbox.letPauseBeOver(study);
        TestMail.goRound();
        assertThat(TestMail.to(ana.email())).hasSize(1);
        assertThat(outbox.sealed(study)).isEmpty();
    }

    @Test
    void aLetterWhoseReasonHasGoneBeforeItsTurnIsNotSent() {
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        SignedInAs.custodianOf(study);
        var issued = invitations.invite(study, List.of(ana, bo));
        letters.mail(study, issued);
        joining.sign(issued.getFirst().token(), signing(FORM, Scope.NOTE_LOG), PASSWORD);
        joining.decline(issued.getLast().token());
        assertThat(TestMail.to(bo.email())).isEmpty();
        assertThat(TestMail.to(ana.email())).hasSize(1); // the copy of what was signed
        assertThat(log.read(study))
                .extracting(MailLog.Line::kind, MailLog.Line::state)
                .contains(tuple(LetterKind.INVITATION, State.NOT_NEEDED), tuple(LetterKind.COPY, State.SENT));
        assertThat(outbox.sealed(study)).isEmpty();
    }

    @Test
    void whatWaitsIsSealed() {
        var ana = person("Ana Lee", Part.BOTH);
        SignedInAs.custodianOf(study);
        var token = invitations.invite(study, List.of(ana)).getFirst();
        letters.mail(study, List.of(token));
        assertThat(outbox.sealed(study))
                .singleElement()
                .satisfies(kept -> assertThat(kept).doesNotContain(token.token(), "Hello", ana.email()));
    }

    private List<State> states() {
        return log.read(study).stream().map(MailLog.Line::state).toList();
    }
}
