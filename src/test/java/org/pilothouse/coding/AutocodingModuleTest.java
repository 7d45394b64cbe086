package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.search.PassageUnit;
import org.pilothouse.coding.search.TextQuery;
import org.pilothouse.coding.search.TextSearch;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class AutocodingModuleTest {
    @Autowired
    Autocoding autocoding;

    @Autowired
    TextSearch search;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    StudyId study;
    UUID first;
    UUID second;
    UUID code;

    @BeforeEach
    void twoTexts() {
        study = test.study();
        SignedInAs.researcherOf(study);
        first = transcripts
                .importFile(study, text("a.txt", "P01: The forms come twice. Forms!\nAnna: Which forms?"))
                .text();
        second = transcripts
                .importFile(study, text("b.txt", "Anna: No forms here."))
                .text();
        code = codebook.addNamed(study, "Forms");
    }

    @Test
    void whatASearchFindsInAllTextsIsCodedInOneStepAndTakenBackInOne() {
        var found = passages(TextQuery.of("forms"));
        assertThat(found).hasSize(4);
        assertThat(autocoding.fresh(study, code, found)).isEqualTo(4);

        var done = autocoding.apply(study, code, found);

        assertThat(done.put()).isEqualTo(4);
        assertThat(codings(first)).isEqualTo(3);
        assertThat(codings(second)).isEqualTo(1);
        assertThat(autocoding.takeBack(study, done.batch())).isEqualTo(4);
        assertThat(codings(first) + codings(second)).isZero();
    }

    @Test
    void theWorkbenchOfOneTextTakesTheWholeStepBackAndDoesItAgain() {
        autocoding.apply(study, code, passages(TextQuery.of("forms").around(PassageUnit.TURN)));

        var undone = coding.undo(study, first);

        assertThat(undone.removed()).hasSize(2);
        assertThat(codings(second)).isZero();
        coding.redo(study, second);
        assertThat(codings(first)).isEqualTo(2);
    }

    @Test
    void whatWasCodedSoBeforeStaysAsItIs() {
        coding.apply(study, first, code, 9, 20);

        var done = autocoding.apply(study, code, passages(TextQuery.of("forms")));

        assertThat(done).extracting(Autocoded::put, Autocoded::known).containsExactly(3, 1);
        assertThat(coding.open(study, first).codings())
                .extracting(AppliedCoding::end)
                .contains(20);
    }

    @Test
    void whatWasChangedSinceInAnotherTextSurvivesTheUndo() {
        autocoding.apply(study, code, passages(TextQuery.of("forms")));
        var elsewhere = coding.open(study, second).codings().getFirst();
        coding.resize(study, elsewhere.guid(), elsewhere.start(), elsewhere.end() + 5);

        coding.undo(study, first);

        assertThat(codings(first)).isZero();
        assertThat(codings(second)).isEqualTo(1);
        coding.undo(study, second);
        coding.undo(study, second);
        assertThat(codings(second)).isZero();
    }

    @Test
    void aSpeakerIsCodedWherever() {
        assertThat(search.speakers(study)).containsExactly("Anna", "P01");

        autocoding.apply(study, code, passages(TextQuery.of("").by("Anna").around(PassageUnit.TURN)));

        assertThat(codings(first)).isEqualTo(1);
        assertThat(codings(second)).isEqualTo(1);
    }

    @Test
    void onlyResearchersSearchAndCode() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> search.find(study, TextQuery.of("forms"), 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> autocoding.apply(study, code, List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private List<Passage> passages(TextQuery query) {
        return search.find(study, query, 100).shown().stream()
                .map(found -> new Passage(found.text(), found.start(), found.end()))
                .toList();
    }

    private int codings(UUID text) {
        return coding.open(study, text).codings().size();
    }
}
