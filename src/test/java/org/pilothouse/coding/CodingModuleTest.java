package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class CodingModuleTest extends OneTextAndACode {
    @Autowired
    Coders coders;

    @Autowired
    Segments segments;

    @Test
    void aCodeOnAPassageIsFoundAgainWithItsWords() {
        var change = coding.apply(study, text, code, 5, 16);

        assertThat(change.put()).singleElement().satisfies(put -> {
            assertThat(put.own()).isTrue();
            assertThat(put.coder()).isEqualTo("Coder A");
        });
        assertThat(segments.find(study, SegmentFilter.code(code), 0, 10).items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.text()).isEqualTo("The 😀 forms");
                    assertThat(found.interview()).isEqualTo("I01");
                    assertThat(found.participant()).isEqualTo(new ParticipantCode("P01"));
                    assertThat(found.coder()).isEqualTo("Coder A");
                });
        assertThat(coding.recentCodes(study, 9)).containsExactly(code);
    }

    @Test
    void theParticipantOfAPassageIsNotToldWhereLinkageWasNotAgreedTo() {
        interviews.record(study, interview("I02", CONSENTED, "P03"));
        var other = transcripts.importFile(study, text("I02.txt", "P03: No.")).text();
        var unassigned =
                transcripts.importFile(study, text("x.txt", "Anna: No.")).text();
        coding.apply(study, other, code, 5, 8);
        coding.apply(study, unassigned, code, 6, 9);

        var found = segments.find(study, SegmentFilter.ALL, 0, 10);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.items()).extracting(Segment::participant).containsOnlyNulls();
        assertThat(found.items()).extracting(Segment::interview).containsExactly("I02", null);
    }

    @Test
    void theSameCodeOnAnOverlapIsOfferedAsAnExtension() {
        var first = coding.apply(study, text, code, 5, 10).put().getFirst();

        var offer = coding.apply(study, text, code, 8, 16);

        assertThat(offer.put()).isEmpty();
        assertThat(offer.extendable()).isEqualTo(first);
        var extended = coding.extend(study, first.guid(), 8, 16).put().getFirst();
        assertThat(List.of(extended.start(), extended.end())).containsExactly(5, 16);
        assertThat(coding.open(study, text).codings()).hasSize(1);
    }

    @Test
    void anExtensionAbsorbsWhatItRunsOver() {
        var first = coding.apply(study, text, code, 5, 8).put().getFirst();
        var second = coding.apply(study, text, code, 12, 16).put().getFirst();

        var change = coding.extend(study, first.guid(), 7, 13);

        assertThat(change.removed()).containsExactly(second.guid());
        assertThat(change.put().getFirst().end()).isEqualTo(16);
    }

    @Test
    void nobodyChangesTheLayerOfAnotherCoder() {
        var mine = coding.apply(study, text, code, 5, 10).put().getFirst();
        SignedInAs.researcherOf(study);
        var theirs = coding.apply(study, text, code, 5, 10).put().getFirst();

        assertThat(theirs.coder()).isEqualTo("Coder B");
        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::own)
                .containsExactlyInAnyOrder(true, false);
        assertRefused(() -> coding.uncode(study, mine.guid()), Reason.NOT_YOURS);
        assertRefused(() -> coding.resize(study, mine.guid(), 5, 6), Reason.NOT_YOURS);
        assertRefused(() -> coding.annotate(study, mine.guid(), "x"), Reason.NOT_YOURS);
        assertThat(coders.all(study)).extracting(CoderLine::own).containsExactly(false, true);
    }

    @Test
    void passagesOutsideTheTextAreRefused() {
        assertRefused(() -> coding.apply(study, text, code, 5, 500), Reason.OUTSIDE_TEXT);
        assertRefused(() -> coding.apply(study, text, code, 5, 5), Reason.OUTSIDE_TEXT);
        assertRefused(() -> coding.apply(study, text, code, -1, 5), Reason.OUTSIDE_TEXT);
        assertRefused(() -> coding.apply(study, UUID.randomUUID(), code, 1, 5), Reason.UNKNOWN_TEXT);
        assertRefused(() -> coding.apply(study, text, UUID.randomUUID(), 1, 5), Reason.UNKNOWN_CODE);
    }

    @Test
    void aMemoIsKeptAndRemoved() {
        var applied = coding.apply(study, text, code, 5, 10).put().getFirst();

        assertThat(coding.annotate(study, applied.guid(), " why ")
                        .put()
                        .getFirst()
                        .memo())
                .isEqualTo("why");
        assertThat(coding.annotate(study, applied.guid(), " ").put().getFirst().memo())
                .isNull();
    }

    @Test
    void theCodebookIsATreeInWhichNothingIsItsOwnAncestor() {
        var group = new CodeDefinition(
                UUID.randomUUID(), null, "Burden", "d", "in", "ex", "eg", 3, false, CodeOrigin.DEDUCTIVE_FITT);
        codebook.add(study, group);
        var child = codebook.find(study, code).orElseThrow().code();
        codebook.change(study, below(group.guid(), child));

        assertThat(codebook.all(study))
                .extracting(entry -> entry.depth() + " " + entry.name())
                .containsExactly("0 Burden", "1 Duplicate entry");
        assertRefused(() -> codebook.change(study, below(code, group)), Reason.CIRCLE);
        assertRefused(() -> codebook.change(study, below(group.guid(), group)), Reason.CIRCLE);
        assertRefused(() -> coding.apply(study, text, group.guid(), 5, 8), Reason.NOT_CODABLE);
        assertRefused(() -> codebook.remove(study, group.guid()), Reason.CODE_HAS_CODES_BELOW);
    }

    @Test
    void aCodeInUseStays() {
        var unused = codebook.addNamed(study, "Unused");
        coding.apply(study, text, code, 5, 8);

        codebook.remove(study, unused);
        assertRefused(() -> codebook.remove(study, code), Reason.CODE_IN_USE);
        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Duplicate entry");
    }

    @Test
    void newCodesTakeTheColourUsedLeast() {
        assertThat(codebook.nextColour(study)).isEqualTo(2);
        codebook.addNamed(study, "Second");
        assertThat(codebook.nextColour(study)).isEqualTo(3);
    }

    @Test
    void aCodeNeedsAName() {
        assertRefused(() -> codebook.addNamed(study, "  "), Reason.NAME_MISSING);
        assertRefused(() -> codebook.addNamed(study, "x".repeat(201)), Reason.TOO_LONG);
    }

    @Test
    void onlyResearchersCode() {
        for (var signIn : List.<Runnable>of(
                () -> SignedInAs.leadOf(study), () -> SignedInAs.managerOf(study), SignedInAs::outsider)) {
            signIn.run();
            assertThatThrownBy(() -> coding.open(study, text)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> codebook.all(study)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> segments.find(study, SegmentFilter.ALL, 0, 1))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static CodeDefinition below(UUID parent, CodeDefinition code) {
        return new CodeDefinition(
                code.guid(), parent, code.name(), null, null, null, null, code.colour(), code.codable(), code.origin());
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
