package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.TextQuestion;
import org.pilothouse.security.TextRefused;
import org.pilothouse.security.TextReview;
import org.pilothouse.security.TextReview.Choice;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the linter stops in codes and memos, and how the privacy officer lets a text through. */
@PilothouseTest
@ExtendWith(OutputCaptureExtension.class)
class GuardedCodingModuleTest {
    private static final String NUMBER = "1234567897";
    private static final String MEMO = "Her card says " + NUMBER + ".";

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TextReview review;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    StudyId study;
    UUID application;

    @BeforeEach
    void aCoding() {
        study = test.study();
        SignedInAs.researcherOf(study);
        var transcript = transcripts
                .importFile(study, text("I01.txt", "P01: The forms come twice."))
                .text();
        var code = codebook.addNamed(study, "Duplicate entry");
        application =
                coding.apply(study, transcript, code, 5, 14).put().getFirst().guid();
    }

    @Test
    void aMemoWithAHealthNumberIsRefusedByPlaceAndKind() {
        assertThatThrownBy(() -> coding.annotate(study, application, MEMO))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(TextRefused.Reason.HEALTH_NUMBER);
                    assertThat(refused.field()).isEqualTo("coding.memo");
                    assertThat(MEMO.substring(refused.start(), refused.end())).isEqualTo(NUMBER);
                    assertThat(refused.getMessage()).doesNotContain(NUMBER);
                    assertThat(refused.arguments().toString()).doesNotContain(NUMBER);
                });
    }

    @Test
    void aSoftHitIsTheWritersToDecide() {
        var change = coding.annotate(study, application, "Compare what the client Robin said.");

        assertThat(change.put().getFirst().memo()).contains("Robin");
    }

    @Test
    void theRulesOfACodeAreReadToo() {
        assertThatThrownBy(() -> codebook.addNamed(study, "Call 519-555-0133")).isInstanceOf(TextRefused.class);
        assertThat(codebook.all(study)).hasSize(1);
    }

    @Test
    void thePrivacyOfficerLetsExactlyThatTextIntoThatField() {
        var researcher = SecurityContextHolder.getContext();
        var reference = review.ask(study, "coding.memo", Category.HEALTH_NUMBER, MEMO);
        SignedInAs.custodianOf(study);
        assertThat(review.waiting(study)).extracting(TextQuestion::reference).containsExactly(reference);
        review.answer(study, review.waiting(study).getFirst().id(), true);
        assertThat(review.waiting(study)).isEmpty();

        SecurityContextHolder.setContext(researcher);
        coding.annotate(study, application, MEMO);
        assertThatThrownBy(() -> coding.annotate(study, application, MEMO + " Indeed."))
                .isInstanceOf(TextRefused.class);
        assertThatThrownBy(() -> codebook.addNamed(study, MEMO)).isInstanceOf(TextRefused.class);
    }

    @Test
    void whatWasLetThroughComesBackWithTheBundleButNobodyCanWriteAPermitIntoOne() {
        var researcher = SecurityContextHolder.getContext();
        review.ask(study, "coding.memo", Category.HEALTH_NUMBER, MEMO);
        SignedInAs.custodianOf(study);
        review.answer(study, review.waiting(study).getFirst().id(), true);
        SecurityContextHolder.setContext(researcher);
        coding.annotate(study, application, MEMO);
        var bundle = new MemoryBundle();
        test.write(study, "text_permits.csv", bundle);
        test.write(study, "project.qdpx", bundle);

        assertThat(memoIn(bundle)).isEqualTo(MEMO);

        var header = bundle.tables.get("text_permits.csv").getFirst();
        var permit = new ArrayList<>(bundle.tables.get("text_permits.csv").getLast());
        permit.set(header.indexOf("mark"), "made up");
        bundle.tables.put("text_permits.csv", List.of(header, permit));
        assertThat(memoIn(bundle)).doesNotContain(NUMBER);
        assertThat(bundle.noted).extracting(RowProblem::reason).contains("GIVEN_ELSEWHERE");
    }

    private String memoIn(MemoryBundle bundle) {
        var copy = test.study();
        test.read(copy, "text_permits.csv", bundle);
        test.read(copy, "project.qdpx", bundle);
        return jdbc.sql("select memo from code_application where study = ?")
                .param(copy.value())
                .query(String.class)
                .single();
    }

    @Test
    void aTextThatWasNotAllowedStaysOut() {
        var researcher = SecurityContextHolder.getContext();
        review.ask(study, "coding.memo", Category.HEALTH_NUMBER, MEMO);
        SignedInAs.custodianOf(study);
        review.answer(study, review.waiting(study).getFirst().id(), false);

        SecurityContextHolder.setContext(researcher);
        assertThatThrownBy(() -> coding.annotate(study, application, MEMO)).isInstanceOf(TextRefused.class);
    }

    @Test
    void nobodyLetsTheirOwnTextThroughAndOnlyThePrivacyOfficerLetsAny() {
        review.ask(study, "coding.memo", Category.HEALTH_NUMBER, MEMO);
        assertThatThrownBy(() -> review.waiting(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.answer(study, 1, true)).isInstanceOf(AccessDeniedException.class);

        SignedInAs.holding(study, Role.CUSTODIAN);
        review.ask(study, "consent.text", Category.HEALTH_NUMBER, MEMO);
        var own = review.waiting(study).getLast();
        assertThat(own.field()).isEqualTo("consent.text");
        assertThatThrownBy(() -> review.answer(study, own.id(), true)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void neitherLogNorTrailNorTheQuestionHoldTheText(CapturedOutput output) {
        var mark = "quixotically";
        var text = mark + " " + NUMBER;
        assertThatThrownBy(() -> coding.annotate(study, application, text)).isInstanceOf(TextRefused.class);
        review.choose(study, "coding.memo", Category.NAME, Choice.NOT_AN_IDENTIFIER, mark);
        review.ask(study, "coding.memo", Category.HEALTH_NUMBER, text);
        SignedInAs.custodianOf(study);
        review.answer(study, review.waiting(study).getFirst().id(), true);

        assertThat(output.getAll()).doesNotContain(NUMBER).doesNotContain(mark);
        assertThat(trail()).contains("text.passage-kept", "text.permission-asked", "text.permission-given");
        assertThat(everything("audit_entry") + everything("text_permit") + everything("text_choice"))
                .contains("coding.memo")
                .doesNotContain(NUMBER)
                .doesNotContain(mark);
    }

    private java.util.List<String> trail() {
        return jdbc.sql("select action from audit_entry where study = ?")
                .param(study.value())
                .query(String.class)
                .list();
    }

    private String everything(String table) {
        return jdbc.sql("select * from " + table + " where study = ?")
                .param(study.value())
                .query()
                .listOfRows()
                .toString();
    }
}
