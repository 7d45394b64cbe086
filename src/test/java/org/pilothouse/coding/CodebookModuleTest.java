package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.TextRefused;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class CodebookModuleTest extends TextAndTwoCodes {
    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Test
    void mergingMovesPassagesAndCodesBelowAndCanBeTakenBack() {
        var mine = apply(again, 5, 8);
        var below = child(again, "Below");

        restructuring.merge(study, again, twice);

        assertThat(tree()).containsExactly("0 Twice 1", "1 Below 0");
        assertThat(coding.open(study, text).codings())
                .singleElement()
                .satisfies(put -> assertThat(put.code()).isEqualTo(twice));
        assertThat(history.undo(study)).isEqualTo(CodebookAction.MERGED);
        assertThat(tree()).containsExactly("0 Twice 0", "0 Again 1", "1 Below 0");
        assertThat(coding.open(study, text).codings().getFirst().guid()).isEqualTo(mine);
        assertThat(coding.open(study, text).codings().getFirst().code()).isEqualTo(again);
        history.redo(study);
        assertThat(tree()).containsExactly("0 Twice 1", "1 Below 0");
        assertThat(below).isNotNull();
    }

    @Test
    void aCodeMergedIntoOneBelowItLeavesItsOthersInItsOwnPlace() {
        child(twice, "Child");
        var target = child(twice, "Target");

        restructuring.merge(study, twice, target);

        assertThat(tree()).contains("0 Child 0", "0 Target 0").doesNotContain("0 Twice 0");
    }

    @Test
    void whatWasTakenAwayBeforeAMergerComesBackWithTheCodeThatTookOver() {
        var mine = apply(again, 5, 8);
        coding.uncode(study, mine);
        restructuring.merge(study, again, twice);

        coding.undo(study, text);

        assertThat(coding.open(study, text).codings().getFirst().code()).isEqualTo(twice);
    }

    @Test
    void thePreviewSaysWhatAMergerTouches() {
        apply(again, 5, 8);
        apply(twice, 6, 9);
        child(again, "Below");
        sets.save(study, null, "Repetition", Set.of(again));

        var touched = restructuring.touched(study, again, twice);

        assertThat(touched).isEqualTo(new Touched(1, 1, 1, 1, 1, List.of("Repetition")));
    }

    @Test
    void thePreviewCountsNothingThatBlindCodingHides() {
        apply(again, 5, 8);
        apply(twice, 6, 9);
        var first = roles.in(study).getFirst().account();
        var second = SignedInAs.researcherOf(study);
        blind.assign(study, text, Set.of(first, second));
        assertThat(restructuring.touched(study, again, twice)).isEqualTo(new Touched(0, 0, 0, 0, 0, List.of()));

        apply(again, 9, 14);

        assertThat(restructuring.touched(study, again, twice)).isEqualTo(new Touched(1, 1, 1, 0, 0, List.of()));
    }

    @Test
    void aCodeIsNotMergedIntoItselfNorIntoARetiredOne() {
        assertRefused(() -> restructuring.merge(study, twice, twice), Reason.CANNOT_BE_MERGED);
        restructuring.retire(study, again);
        assertRefused(() -> restructuring.merge(study, twice, again), Reason.CANNOT_BE_MERGED);
    }

    @Test
    void splittingGivesTheChosenPassagesToANewCodeBesideIt() {
        var first = apply(twice, 5, 8);
        apply(twice, 15, 18);

        restructuring.split(study, twice, "Forms", Set.of(first));

        assertThat(tree()).containsExactly("0 Twice 1", "0 Forms 1", "0 Again 0");
        history.undo(study);
        assertThat(tree()).containsExactly("0 Twice 2", "0 Again 0");
        assertRefused(
                () -> restructuring.split(study, twice, "Nothing", Set.of(UUID.randomUUID())), Reason.NOTHING_CHOSEN);
        assertThatThrownBy(() -> restructuring.split(study, twice, "Call 613-555-0142", Set.of(first)))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void codesAreMovedAmongTheirNeighboursAndBelowOthers() {
        var third = codebook.addNamed(study, "Third");

        restructuring.move(study, third, null, 0);
        assertThat(tree()).containsExactly("0 Third 0", "0 Twice 0", "0 Again 0");
        restructuring.move(study, twice, third, 0);
        assertThat(tree()).containsExactly("0 Third 0", "1 Twice 0", "0 Again 0");
        assertRefused(() -> restructuring.move(study, third, twice, 0), Reason.CIRCLE);

        history.undo(study);
        history.undo(study);
        assertThat(tree()).containsExactly("0 Twice 0", "0 Again 0", "0 Third 0");
    }

    @Test
    void aRetiredCodeKeepsItsPassagesAndTakesNoMore() {
        apply(again, 5, 8);
        restructuring.retire(study, again);

        assertRefused(() -> coding.apply(study, text, again, 15, 18), Reason.CODE_RETIRED);
        assertThat(codebook.find(study, again).orElseThrow().applications()).isEqualTo(1);
        restructuring.reinstate(study, again);
        assertThat(coding.apply(study, text, again, 15, 18).put()).hasSize(1);
    }

    private List<String> tree() {
        return codebook.all(study).stream()
                .map(entry -> entry.depth() + " " + entry.name() + " " + entry.applications())
                .toList();
    }

    private UUID apply(UUID code, int start, int end) {
        return coding.apply(study, text, code, start, end).put().getFirst().guid();
    }

    private UUID child(UUID parent, String name) {
        var code = CodeDefinition.named(name, 1).under(parent);
        codebook.add(study, code);
        return code.guid();
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
