package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LetterLog.State;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.TextRefused;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LettersModuleTest extends PilotWithLetters {
    private static final LetterTemplate OWN =
            new LetterTemplate("Come to {pilot}", "Read {link} before {expires} or ask {contact}.");

    @Autowired
    LetterTemplates templates;

    @Autowired
    LetterContacts contacts;

    @Autowired
    TextReview review;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLetterCarriesThePersonsLinkInTheWordsOfTheStudy() throws MessagingException {
        SignedInAs.custodianOf(study);
        templates.keep(study, LetterKind.INVITATION, OWN);
        contacts.name(study, "Casey, extension 12");
        var ana = person("Ana Lee", Part.BOTH);
        assertThat(mailed(ana)).isEmpty();
        var title = studies.definition(study).title();
        assertThat(TestMail.to(ana.email()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getSubject()).isEqualTo("Come to " + title));
        assertThat(TestMail.lastTextTo(ana.email())).contains("ask Casey, extension 12.");
        assertThat(joining.offer(tokenTo(ana))).isPresent();
    }

    @Test
    void withoutWordsOfItsOwnAStudyHasThoseOfTheInstallation() {
        var account = SignedInAs.custodianOf(study);
        assertThat(templates.read(study, LetterKind.REMINDER)).isEqualTo(LetterWords.standard(LetterKind.REMINDER));
        for (var kind : LetterKind.values()) {
            LetterWords.standard(kind).check(kind);
            templates.keep(study, kind, LetterWords.standard(kind));
        }
        templates.keep(study, LetterKind.INVITATION, OWN);
        templates.forget(study, LetterKind.INVITATION);
        assertThat(templates.read(study, LetterKind.INVITATION)).isEqualTo(LetterWords.standard(LetterKind.INVITATION));
        assertThat(contacts.read(study)).endsWith("@test.example");
        assertThat(account).isNotNull();
    }

    @Test
    void aTemplateThatCannotBeSentIsRefused() {
        SignedInAs.custodianOf(study);
        refused(Reason.UNKNOWN_PLACEHOLDER, LetterKind.INVITATION, "Hello {name}, {link}");
        refused(Reason.UNKNOWN_PLACEHOLDER, LetterKind.COPY, "{link} {expires}");
        refused(Reason.LETTER_WITHOUT_LINK, LetterKind.INVITATION, "Hello");
        refused(Reason.LETTER_INCOMPLETE, LetterKind.INVITATION, " ");
        refused(Reason.LETTER_NAMES_SOMEBODY, LetterKind.INVITATION, "{link} or write to kim@care.example");
        assertThat(templates.preview(study, LetterKind.INVITATION, OWN).text())
                .contains("/join/…")
                .doesNotContain("{");
    }

    @Test
    void aWordingThatThePrivacyOfficerLetThroughIsKept() {
        var wording = new LetterTemplate("Subject", "{link} or write to kim@care.example");
        SignedInAs.holding(study, Role.RECRUITER);
        review.ask(study, "letter.text", Category.EMAIL, wording.text());
        SignedInAs.custodianOf(study);
        review.answer(study, review.waiting(study).getFirst().id(), true);
        templates.keep(study, LetterKind.INVITATION, wording);
        assertThat(templates.read(study, LetterKind.INVITATION)).isEqualTo(wording);
    }

    @Test
    void theLogNamesWhoWasWrittenToAsLongAsTheStoreDoes() {
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        SignedInAs.custodianOf(study);
        mailed(ana, bo);
        assertThat(log.read(study))
                .extracting(MailLog.Line::name, MailLog.Line::state)
                .containsExactlyInAnyOrder(tuple("Ana Lee", State.QUEUED), tuple("Bo Ray", State.QUEUED));
        TestMail.goRound();
        assertThat(log.read(study)).extracting(MailLog.Line::state).containsOnly(State.SENT);
        joining.decline(tokenTo(bo));
        assertThat(log.read(study)).extracting(MailLog.Line::name).containsExactlyInAnyOrder("Ana Lee", null);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where object like '%care.example%' or object like '%Ana%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsNamedForQuestionsMayHaveATelephoneAndNoHealthNumber() {
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> contacts.name(study, "Casey 1234567897")).isInstanceOf(TextRefused.class);
        contacts.name(study, "Casey, (519) 555-0133, casey@care.example");
        assertThat(contacts.read(study)).contains("555-0133");
    }

    @Test
    void aRecruiterReadsInTheLogNeitherWhoAgreedNorWhatOnlyParticipantsGet() {
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        var cy = person("Cy Dow", Part.BOTH);
        SignedInAs.custodianOf(study);
        mailed(ana, bo, cy);
        TestMail.goRound();
        joining.sign(tokenTo(ana), signing(FORM, Scope.NOTE_LOG), PASSWORD);
        joining.decline(tokenTo(bo));
        TestMail.goRound();
        SignedInAs.holding(study, Role.RECRUITER);
        assertThat(log.read(study))
                .extracting(MailLog.Line::kind, MailLog.Line::name)
                .containsExactlyInAnyOrder(
                        tuple(LetterKind.INVITATION, null),
                        tuple(LetterKind.INVITATION, null),
                        tuple(LetterKind.INVITATION, "Cy Dow"));
        SignedInAs.custodianOf(study);
        assertThat(log.read(study))
                .extracting(MailLog.Line::kind, MailLog.Line::name)
                .contains(tuple(LetterKind.COPY, "Ana Lee"), tuple(LetterKind.INVITATION, "Ana Lee"));
    }

    @Test
    void paperLettersCarryNameLinkAndCode() throws IOException {
        var ana = person("Łucja Ångström", Part.BOTH);
        SignedInAs.custodianOf(study);
        var issued = invitations.invite(study, List.of(ana, person("Bo Ray", Part.BOTH)));
        try (var pdf = Loader.loadPDF(letters.paper(study, issued))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", ""))
                    .contains("ŁucjaÅngström", "/join/" + issued.getFirst().token());
            var onPage = pdf.getPage(0).getResources();
            assertThat(onPage.getXObjectNames()).isNotEmpty();
            for (var font : onPage.getFontNames()) {
                assertThat(onPage.getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    private void refused(Reason reason, LetterKind kind, String text) {
        assertThatThrownBy(() -> templates.keep(study, kind, new LetterTemplate("Subject", text)))
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
