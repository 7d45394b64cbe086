package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Speaker;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class TextCorrectionsModuleTest {
    private static final String SAID = "Ann: The 😀 froms come twice.\nBen: Twice?";
    private static final String MENDED = "Ann: Well, the 😀 forms come twice.\nBen: Twice?";
    private static final String CUT = "Ann: The 😀.\nBen: Twice?";

    @Autowired
    TextCorrections corrections;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    BlindCoding blind;

    @Autowired
    Projects projects;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    CurrentUser current;

    StudyId study;
    UUID text;
    UUID code;

    @BeforeEach
    void aTextAndACode() {
        study = test.study();
        SignedInAs.researcherOf(study);
        text = transcripts.importFile(study, text("I01.txt", SAID)).text();
        code = codebook.addNamed(study, "Duplicate entry");
    }

    @Test
    void codingsGoWithTheirWordsAndCanStillBeTakenBack() {
        var word = apply("froms");
        var later = apply("Twice?");

        var outcome = corrections.correct(study, text, 1, MENDED, false);

        assertThat(outcome.kept()).isEqualTo(1);
        assertThat(outcome.edited()).isEqualTo(1);
        assertThat(words(word)).isEqualTo("forms");
        assertThat(words(later)).isEqualTo("Twice?");
        assertThat(transcripts.read(study, text).version()).isEqualTo(2);
        assertThat(coding.undo(study, text).removed()).containsExactly(later);
        assertThat(coding.redo(study, text).put())
                .extracting(AppliedCoding::guid)
                .containsExactly(later);
        assertThat(words(later)).isEqualTo("Twice?");
    }

    @Test
    void aPreviewChangesNothing() {
        var word = apply("froms come");

        var outcome = corrections.preview(study, text, 1, CUT);

        assertThat(outcome.lost()).extracting(AppliedCoding::guid).containsExactly(word);
        assertThat(words(word)).isEqualTo("froms come");
        assertThat(transcripts.read(study, text).version()).isEqualTo(1);
    }

    @Test
    void codingsGoOnlyWhenThatWasAgreedTo() {
        var word = apply("froms come");
        var later = apply("Twice?");

        assertRefused(() -> corrections.correct(study, text, 1, CUT, false), CodingRefused.Reason.CODINGS_WOULD_GO);
        assertThat(words(word)).isEqualTo("froms come");

        corrections.correct(study, text, 1, CUT, true);
        var left = coding.open(study, text).codings();
        assertThat(left).extracting(AppliedCoding::guid).containsExactly(later);
        assertThat(coding.undo(study, text).removed()).containsExactly(later);
        assertRefused(() -> coding.undo(study, text), CodingRefused.Reason.NOTHING_TO_UNDO);
    }

    @Test
    void codingsThatWentComeBackWithTheirWords() {
        var word = apply("froms come");
        coding.annotate(study, word, "a memo");
        var later = apply("Twice?");
        corrections.correct(study, text, 1, CUT, true);
        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::guid)
                .containsExactly(later);

        assertThat(corrections
                        .preview(study, text, 2, corrections.states(study, text).get(1))
                        .back())
                .isEqualTo(1);
        var outcome = corrections.correct(study, text, 2, "Eve: Hello.\n" + SAID, false);

        assertThat(outcome.back()).isEqualTo(1);
        assertThat(words(word)).isEqualTo("froms come");
        assertThat(coding.open(study, text).codings())
                .filteredOn(one -> one.guid().equals(word))
                .extracting(AppliedCoding::memo)
                .containsExactly("a memo");
        assertThat(corrections.correct(study, text, 3, SAID, true).back()).isZero();
    }

    @Test
    void whatWasCodedMeanwhileIsNotCodedTwice() {
        apply("froms come");
        corrections.correct(study, text, 1, CUT, true);
        corrections.correct(study, text, 2, "Ann: The 😀 froms  come twice.\nBen: Twice?", false);
        var again = apply("froms");

        assertThat(corrections
                        .correct(study, text, 3, SAID + "\nAnn: Yes.", false)
                        .back())
                .isZero();
        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::guid)
                .containsExactly(again);
    }

    @Test
    void aLostCodingThatAnOlderProjectBroughtBackIsOneCoding() {
        var word = apply("froms come");
        var older = projects.project(study, WrittenFor.STANDARD).bytes();
        corrections.correct(study, text, 1, CUT, true);
        corrections.correct(study, text, 2, "Ann: The 😀 froms  come twice.\nBen: Twice?", false);
        var again = apply("froms");
        assertThat(corrections.correct(study, text, 3, SAID, false).back()).isZero();
        projects.takeProject(study, older);
        assertThat(words(word)).isEqualTo("froms come");
        coding.uncode(study, again);

        assertThat(corrections
                        .correct(study, text, 4, SAID + "\nAnn: Yes.", false)
                        .back())
                .isZero();
        assertThat(corrections.correct(study, text, 5, CUT, true).lost()).hasSize(1);
        assertThat(corrections.correct(study, text, 6, SAID, false).back()).isEqualTo(1);
        assertThat(words(word)).isEqualTo("froms come");
    }

    @Test
    void speakersFollowTheText() {
        corrections.correct(study, text, 1, SAID.replace("Ann:", "Eve:"), false);
        assertThat(transcripts.read(study, text).speakers())
                .extracting(Speaker::label)
                .containsExactly("Ben", "Eve");
    }

    @Test
    void twoCorrectionsOfOneVersionDoNotMeet() {
        corrections.correct(study, text, 1, MENDED, false);
        assertRefused(
                () -> corrections.correct(study, text, 1, SAID + "!", false),
                InterviewRefused.Reason.CORRECTED_MEANWHILE);
        assertRefused(
                () -> corrections.correct(study, text, 2, MENDED, false), InterviewRefused.Reason.NOTHING_CHANGED);
        assertRefused(() -> corrections.correct(study, text, 2, " \n", true), InterviewRefused.Reason.EMPTY);
    }

    @Test
    void whatLooksLikeAPersonsNumberIsNotWrittenIn() {
        assertThatThrownBy(() -> corrections.correct(study, text, 1, SAID + " Call 613-555-0147.", false))
                .isInstanceOf(TextRefused.class);
        assertThat(transcripts.read(study, text).version()).isEqualTo(1);
    }

    @Test
    void aTextThatIsCodedBlindIsLeftAlone() {
        blind.assign(study, text, Set.of(current.account()));
        assertRefused(() -> corrections.preview(study, text, 1, MENDED), CodingRefused.Reason.CODED_BLIND);
        blind.finish(study, text);
        corrections.correct(study, text, 1, MENDED, false);
    }

    private UUID apply(String words) {
        var start = SAID.codePointCount(0, SAID.indexOf(words));
        return coding.apply(study, text, code, start, start + words.codePointCount(0, words.length()))
                .put()
                .getFirst()
                .guid();
    }

    private String words(UUID guid) {
        var opened = coding.open(study, text);
        var found = opened.codings().stream()
                .filter(one -> one.guid().equals(guid))
                .findFirst()
                .orElseThrow();
        return opened.text().passage(found.start(), found.end());
    }

    private static void assertRefused(ThrowingCallable step, Enum<?> reason) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        org.pilothouse.shared.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
