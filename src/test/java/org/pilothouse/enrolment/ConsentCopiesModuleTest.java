package org.pilothouse.enrolment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LinkState;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ConsentCopiesModuleTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    HandOver handOver;

    @Autowired
    Joining joining;

    @Autowired
    OwnCopies own;

    @Autowired
    ConsentDocuments documents;

    @Autowired
    PaperConsents papers;

    @Autowired
    OutstandingConsents outstanding;

    @Autowired
    ConsentGate gate;

    @Autowired
    NameList names;

    @Autowired
    ClinicianDirectory clinicians;

    private StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

    @Test
    void whoSignsKeepsTheVeryTextAndWhatWasAgreedTo() throws IOException, MessagingException {
        var ana = person("Ana Lee", Part.BOTH);
        var code = joined(ana);
        SignedInAs.clinicianOf(study, code);
        var copy = own.mine(study).getFirst();
        assertThat(copy.fileName()).isEqualTo("consent-1.0.pdf");
        try (var pdf = Loader.loadPDF(own.open(study, copy.id()))) {
            var onPage = pdf.getPage(0).getResources();
            for (var font : onPage.getFontNames()) {
                assertThat(onPage.getFont(font).isEmbedded()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("What this is about. A pilot.", "Typed Name", FORM.textHash(), "1.0", "Note log")
                    .doesNotContain(code.value());
        }
        assertThat(TestMail.to(ana.email())).singleElement().satisfies(letter -> {
            assertThat(letter.getContentType()).startsWith("multipart/mixed");
            assertThat(letter.getSubject()).startsWith("Your copy");
        });
    }

    @Test
    void nobodyOpensTheCopyOfAnother() {
        var ana = joined(person("Ana Lee", Part.BOTH));
        var bo = joined(person("Bo Ray", Part.BOTH));
        SignedInAs.clinicianOf(study, ana);
        var copy = own.mine(study).getFirst().id();
        SignedInAs.clinicianOf(study, bo);
        refusedFor(Reason.NO_SUCH_DOCUMENT, () -> own.open(study, copy));
        SignedInAs.custodianOf(study);
        refusedFor(Reason.NO_SUCH_DOCUMENT, () -> documents.open(study, bo, copy));
        assertThat(documents.open(study, ana, copy)).isNotEmpty();
    }

    @Test
    void aPaperConsentMakesAParticipantOfWhoeverWaitsOrWasInvited() {
        var ana = person("Ana Lee", Part.BOTH);
        var link = invite(invitations, study, ana).getFirst();
        SignedInAs.leadOf(study);
        handOver.handOver(study, List.of(person("Bo Ray", Part.INTERVIEW)));
        SignedInAs.custodianOf(study);
        var scan = "%PDF-1.7 a scan".getBytes(US_ASCII);
        var anas = record("Ana Lee", paper(TODAY.minusDays(2), scan, Scope.NOTE_LOG));
        var bos = record("Bo Ray", paper(TODAY, null, Scope.INTERVIEW));
        assertThat(joining.offer(link.token())).isEmpty();
        assertThat(joining.state(link.token())).isEqualTo(LinkState.USED);
        assertThat(names.read(study)).extracting(NameList.Line::code).containsExactly(anas, bos);
        assertThat(gate.refusal(study, anas, TODAY.minusDays(2), Scope.NOTE_LOG))
                .isEmpty();
        assertThat(gate.refusal(study, anas, TODAY.minusDays(3), Scope.NOTE_LOG))
                .contains("CK-01");
        assertThat(documents.of(study, anas))
                .extracting(ConsentDocuments.Line::scan)
                .containsExactlyInAnyOrder(true, false);
        var kept = documents.of(study, anas).stream()
                .filter(ConsentDocuments.Line::scan)
                .findFirst()
                .orElseThrow();
        assertThat(documents.open(study, anas, kept.id())).isEqualTo(scan);
        assertThat(clinicians.accountByEmail(ana.email())).isPresent();
        assertThat(registry.consents(study))
                .extracting(ConsentRegistry.Line::method)
                .containsOnly(ConsentMethod.PAPER);
    }

    @Test
    void aPaperThatCannotBeIsRefusedAndLeavesNothing() {
        invite(invitations, study, person("Ana Lee", Part.BOTH));
        SignedInAs.custodianOf(study);
        refusedFor(Reason.PAPER_DATE, () -> record("Ana Lee", paper(TODAY.plusDays(1), null, Scope.NOTE_LOG)));
        refusedFor(Reason.SCOPES_MISSING, () -> record("Ana Lee", paper(TODAY, null, Scope.SURVEYS)));
        refusedFor(
                Reason.SCAN_UNREADABLE,
                () -> record("Ana Lee", paper(TODAY, "GIF89a".getBytes(US_ASCII), Scope.NOTE_LOG)));
        var later = new ConsentForm("2.0", TODAY.plusDays(5), true, "To come.");
        registry.publish(study, later);
        refusedFor(
                Reason.PAPER_DATE,
                () -> record(
                        "Ana Lee", new PaperConsent("2.0", TODAY, ConsentMethod.PAPER, Set.of(Scope.NOTE_LOG), null)));
        refusedFor(
                Reason.PAPER_DATE,
                () -> record(
                        "Ana Lee", new PaperConsent("1.0", TODAY, ConsentMethod.E_SIGN, Set.of(Scope.NOTE_LOG), null)));
        assertThat(registry.consents(study)).isEmpty();
        assertThat(invitations.waiting(study)).hasSize(1);
    }

    @Test
    void whoHasNotAgreedToTheNewTextIsListedByNameAndMayDoSoOnPaper() {
        var ana = person("Ana Lee", Part.BOTH);
        var code = joined(ana);
        var signedEarlier = joined(person("Bo Ray", Part.BOTH));
        var second = new ConsentForm("2.0", TODAY, true, "A new text.");
        SignedInAs.custodianOf(study);
        registry.publish(study, second);
        assertThat(outstanding.count(study)).isEqualTo(2);
        assertThat(outstanding.names(study))
                .extracting(OutstandingConsents.Line::name)
                .containsExactly("Ana Lee", "Bo Ray");
        assertThat(TestMail.to(ana.email())).hasSize(2);
        record("Ana Lee", new PaperConsent("2.0", TODAY, ConsentMethod.VERBAL_RECORDED, Set.of(Scope.NOTE_LOG), null));
        assertThat(outstanding.names(study))
                .extracting(OutstandingConsents.Line::code)
                .containsExactly(signedEarlier);
        assertThat(gate.refusal(study, code, TODAY, Scope.NOTE_LOG)).isEmpty();
        refusedFor(Reason.PAPER_DATE, () -> record("Ana Lee", paper(TODAY.minusDays(1), null, Scope.NOTE_LOG)));
    }

    @Test
    void aLinkSaysWhyItLeadsNowhere() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        assertThat(joining.state(token)).isEqualTo(LinkState.OPEN);
        assertThat(joining.state("nonsense")).isEqualTo(LinkState.UNKNOWN);
        joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        assertThat(joining.state(token)).isEqualTo(LinkState.USED);
    }

    private PaperConsent paper(LocalDate day, byte @Nullable [] scan, Scope... scopes) {
        return new PaperConsent("1.0", day, ConsentMethod.PAPER, Set.of(scopes), scan);
    }

    private ParticipantCode record(String name, PaperConsent paper) {
        var person = papers.candidates(study).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return papers.record(study, person.id(), paper);
    }

    private ParticipantCode joined(NewPerson person) {
        var token = invite(invitations, study, person).getFirst().token();
        var account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        return Objects.requireNonNull(clinicians.participations(account).get(study));
    }

    private static void refusedFor(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
