package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class RetentionModuleTest {
    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    Joining joining;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Retention retention;

    @Autowired
    PilotClosing closing;

    @Autowired
    LinkStore links;

    @Autowired
    MailLog log;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

    @Test
    void nothingIsDueBeforeThePilotIsClosedAndItsTimeIsOver() {
        joined("Ana Lee");
        SignedInAs.custodianOf(study);
        assertThat(line(RetentionClass.LINK_KEYS).dueOn()).isNull();
        refused(Reason.RETENTION_NOT_DUE, () -> retention.carryOut(study, RetentionClass.LINK_KEYS));

        close();

        SignedInAs.custodianOf(study);
        assertThat(line(RetentionClass.LINK_KEYS).dueOn()).isEqualTo(today().plusMonths(12));
        refused(Reason.RETENTION_NOT_DUE, () -> retention.carryOut(study, RetentionClass.LINK_KEYS));
        assertThat(links.all(study)).hasSize(1);
        retention.change(study, rule(RetentionClass.LINK_KEYS, RetentionStart.PUBLICATION));
        assertThat(line(RetentionClass.LINK_KEYS).dueOn()).isNull();
    }

    @Test
    void whatIsDueIsDestroyedAndCertifiedWithCountsAndHash() throws IOException {
        joined("Ana Lee");
        joined("Bo Ray");
        close();
        SignedInAs.custodianOf(study);
        retention.change(study, rule(RetentionClass.LINK_KEYS, RetentionStart.STUDY_CLOSE));
        assertThat(line(RetentionClass.LINK_KEYS).entries()).isEqualTo(2);

        var certificate = retention.carryOut(study, RetentionClass.LINK_KEYS);

        assertThat(links.all(study)).isEmpty();
        assertThat(log.read(study))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.name()).isNull());
        assertThat(retention.certificates(study)).containsExactly(certificate);
        var content = jdbc.sql("select content from retention_certificate where study = ?")
                .param(study.value())
                .query(String.class)
                .single();
        assertThat(content)
                .contains("names 2", "signed copies 2", "by: CUSTODIAN")
                .doesNotContain("Ana");
        assertThat(certificate.hash()).isEqualTo(Certificates.sha256(content)).hasSize(64);
        assertThat(page(retention.pdf(study, certificate.number()))).contains("names 2", "SHA-256");
        refused(Reason.RETENTION_NOT_DUE, () -> retention.carryOut(study, RetentionClass.LINK_KEYS));
        assertThat(trail()).isEqualTo(1);
    }

    @Test
    void theLogOfLettersForgetsToWhomAndKeepsThatTheyWereSent() {
        joined("Ana Lee");
        close();
        SignedInAs.custodianOf(study);
        var before = log.read(study).size();
        retention.change(study, rule(RetentionClass.LETTERS, RetentionStart.STUDY_CLOSE));
        retention.carryOut(study, RetentionClass.LETTERS);
        assertThat(log.read(study))
                .hasSize(before)
                .allSatisfy(letter -> assertThat(letter.name()).isNull());
        assertThat(links.all(study)).hasSize(1);
    }

    @Test
    void namesOfThoseWhoLeftGoWhenTheirOwnTimeIsOverAndNobodyElses() {
        joined("Ana Lee");
        joined("Bo Ray");
        SignedInAs.custodianOf(study);
        var leaver = withdrawals.canLeave(study).getFirst();
        withdrawals.enter(study, leaver, WithdrawalMode.STOP_FUTURE_ONLY);
        withdrawals.execute(study, leaver);
        refused(Reason.RETENTION_NOT_DUE, () -> retention.carryOut(study, RetentionClass.PEOPLE_WHO_LEFT));

        retention.change(study, rule(RetentionClass.PEOPLE_WHO_LEFT, RetentionStart.WITHDRAWAL));
        retention.carryOut(study, RetentionClass.PEOPLE_WHO_LEFT);

        assertThat(links.byCode(study, leaver)).isEmpty();
        assertThat(links.all(study)).hasSize(1);
    }

    @Test
    void aRuleThatDoesNotFitIsRefused() {
        refused(Reason.RETENTION_RULE, () -> rule(RetentionClass.LETTERS, RetentionStart.WITHDRAWAL));
        refused(
                Reason.RETENTION_RULE,
                () -> new RetentionRule(
                        RetentionClass.LINK_KEYS, 1, RetentionStart.STUDY_CLOSE, RetentionAction.ANONYMISE));
        refused(
                Reason.RETENTION_RULE,
                () -> new RetentionRule(
                        RetentionClass.LINK_KEYS, -1, RetentionStart.STUDY_CLOSE, RetentionAction.DELETE));
    }

    private void joined(String name) {
        var issued = invite(invitations, study, person(name, Part.LOGGING)).getFirst();
        SignedInAs.custodianOf(study);
        letters.mail(study, java.util.List.of(issued));
        SignedInAs.nobody();
        joining.sign(issued.token(), signing(FORM, Scope.NOTE_LOG), PASSWORD);
    }

    private void close() {
        SignedInAs.leadOf(study);
        closing.close(study);
    }

    private RetentionLine line(RetentionClass of) {
        return retention.lines(study).stream()
                .filter(line -> line.rule().of() == of)
                .findFirst()
                .orElseThrow();
    }

    private static RetentionRule rule(RetentionClass of, RetentionStart start) {
        return new RetentionRule(of, 0, start, of.actions().getFirst());
    }

    private LocalDate today() {
        return LocalDate.now(studies.definition(study).timezone());
    }

    private int trail() {
        return jdbc.sql("select count(*) from audit_entry where study = ? and action = 'retention.carried-out'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private static String page(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
