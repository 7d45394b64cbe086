package org.pilothouse.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodingRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/** The past of the codebook: steps, named versions, and what goes out and comes back in. */
@PilothouseTest
class CodebookHistoryModuleTest extends TextAndTwoCodes {
    @Autowired
    CodebookVersions versions;

    @Autowired
    CodebookFiles files;

    @Test
    void aRemovedCodeComesBackWithAllItsRules() {
        var ruled = new CodeDefinition(
                UUID.randomUUID(),
                twice,
                "Ruled",
                "d",
                "in",
                "ex",
                "eg",
                3,
                true,
                CodeOrigin.DEDUCTIVE_FITT,
                "D2",
                CodeStatus.DRAFT);
        codebook.add(study, ruled);
        codebook.remove(study, ruled.guid());

        history.undo(study);

        assertThat(codebook.find(study, ruled.guid()).orElseThrow().code()).isEqualTo(ruled);
    }

    @Test
    void aStepIsNotTakenBackOverLaterWorkOfSomebodyElse() {
        codebook.change(study, renamed(twice, "Doubled"));
        var mine = org.springframework.security.core.context.SecurityContextHolder.getContext();
        SignedInAs.researcherOf(study);
        codebook.change(study, renamed(twice, "Repeated"));
        org.springframework.security.core.context.SecurityContextHolder.setContext(mine);

        assertRefused(() -> history.undo(study), Reason.CHANGED_SINCE);
        assertThat(codebook.find(study, twice).orElseThrow().name()).isEqualTo("Repeated");
    }

    @Test
    void aCodeUsedSinceItWasMadeIsNotTakenBack() {
        var fresh = codebook.addNamed(study, "Fresh");
        apply(fresh, 5, 8);

        assertRefused(() -> history.undo(study), Reason.CODE_IN_USE);
    }

    @Test
    void theHistorySaysWhatChangedFromWhatToWhat() {
        codebook.change(study, renamed(twice, "Doubled"));

        assertThat(history.latest(study, 1)).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(CodebookAction.CHANGED);
            assertThat(change.codes().getFirst().fields())
                    .containsExactly(new CodeDifference.Field("name", "Twice", "Doubled"));
        });
    }

    @Test
    void namedVersionsAreCompared() {
        var first = versions.name(study, "Pilot");
        codebook.change(study, renamed(twice, "Doubled"));
        codebook.remove(study, again);
        codebook.addNamed(study, "New");

        assertThat(versions.compare(study, first, null))
                .extracting(difference -> difference.kind() + " " + difference.name())
                .containsExactly("REMOVED Again", "CHANGED Doubled", "ADDED New");
        var second = versions.name(study, "Final");
        assertThat(versions.compare(study, second, null)).isEmpty();
        assertThat(versions.all(study)).extracting(VersionLine::name).containsExactly("Final", "Pilot");
        assertRefused(() -> versions.name(study, "Pilot"), Reason.NAME_TAKEN);
    }

    @Test
    void setsFollowMergedCodesAndTravelWithTheProject() {
        var guid = sets.save(study, null, "Repetition", Set.of(again));
        restructuring.merge(study, again, twice);
        assertThat(sets.all(study)).containsExactly(new CodeSetLine(guid, "Repetition", Set.of(twice)));
        var bundle = new MemoryBundle();
        test.write(study, "project.qdpx", bundle);

        var copy = test.emptyStudy();
        test.read(copy, "project.qdpx", bundle);
        SignedInAs.researcherOf(copy);

        assertThat(sets.all(copy)).containsExactly(new CodeSetLine(guid, "Repetition", Set.of(twice)));
    }

    @Test
    void aTableGoesOutAndComesBackChanged() {
        var table = new String(files.csv(study), UTF_8).replace("Twice", "Doubled");

        var receipt = files.take(study, "codebook.csv", table.getBytes(UTF_8));

        assertThat(receipt).isEqualTo(new CodebookReceipt(0, 2, List.of()));
        assertThat(tree()).containsExactly("0 Doubled 0", "0 Again 0");
        history.undo(study);
        assertThat(tree()).containsExactly("0 Twice 0", "0 Again 0");
        assertThat(files.take(study, "codebook.xlsx", files.workbook(study)).problems())
                .isEmpty();
        assertThat(files.appendix(study, key -> key)).isNotEmpty();
    }

    @Test
    void aTableWithOneWrongRowIsNotTakenAtAll() {
        var receipt = files.take(
                study, "c.csv", "name,parent,origin\nFine,,INDUCTIVE\nWrong,Nowhere,ELSEWHERE\n".getBytes(UTF_8));

        assertThat(receipt.added()).isZero();
        assertThat(receipt.problems()).extracting(problem -> problem.row()).contains(3L);
        assertThat(tree()).hasSize(2);
        var identifying = files.take(study, "c.csv", "name\nCall 613-555-0142\n".getBytes(UTF_8));
        assertThat(identifying.problems()).hasSize(1);
    }

    @Test
    void everyStarterCodebookCanBeTakenOnceAndAgain() {
        for (var starter : files.starters(study)) {
            assertThat(starter.codes()).as(starter.name()).isGreaterThan(8);
            var receipt = files.start(study, starter.name());
            assertThat(receipt.problems()).as(starter.name()).isEmpty();
            assertThat(receipt.added()).isEqualTo(starter.codes());
            assertThat(files.start(study, starter.name()).added()).isZero();
        }
        assertThat(codebook.all(study).stream().map(CodeEntry::code).filter(code -> "D3".equals(code.domain())))
                .hasSize(5);
        assertRefused(() -> files.start(study, "nowhere"), Reason.UNKNOWN_STARTER);
    }

    private List<String> tree() {
        return codebook.all(study).stream()
                .map(entry -> entry.depth() + " " + entry.name() + " " + entry.applications())
                .toList();
    }

    private UUID apply(UUID code, int start, int end) {
        return coding.apply(study, text, code, start, end).put().getFirst().guid();
    }

    private CodeDefinition renamed(UUID code, String name) {
        var old = codebook.find(study, code).orElseThrow().code();
        return new CodeDefinition(
                old.guid(), old.parent(), name, null, null, null, null, old.colour(), old.codable(), old.origin());
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
