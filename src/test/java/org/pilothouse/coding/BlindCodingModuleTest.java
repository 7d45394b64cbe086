package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.StudyRoles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who codes a text blind sees nothing of the others before all are done. */
@PilothouseTest
class BlindCodingModuleTest extends OneTextAndACode {
    @Autowired
    Segments segments;

    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Test
    void blindCodersDoNotSeeEachOtherUntilBothAreDone() {
        coding.apply(study, text, code, 5, 10);
        var first = SecurityContextHolder.getContext();
        var firstAccount = roles.in(study).getFirst().account();
        var secondAccount = SignedInAs.researcherOf(study);
        blind.assign(study, text, Set.of(firstAccount, secondAccount));
        coding.apply(study, text, code, 12, 16);

        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::own)
                .containsExactly(true);
        assertThat(segments.find(study, SegmentFilter.ALL, 0, 10).total()).isEqualTo(1);
        assertThat(codebook.all(study).getFirst().applications()).isEqualTo(1);
        assertRefused(() -> blind.refuseWhileOpen(study), Reason.BLIND_CODING_OPEN);

        blind.finish(study, text);
        assertThat(blind.state(study, text)).isEqualTo(new BlindState(2, 1, true, true));
        assertThat(segments.find(study, SegmentFilter.ALL, 0, 10).total()).isEqualTo(1);
        as(first, () -> blind.finish(study, text));

        assertThat(segments.find(study, SegmentFilter.ALL, 0, 10).total()).isEqualTo(2);
        assertThat(blind.isOpenForMe(study)).isFalse();
    }

    @Test
    void nobodyLiftsTheirOwnBlindness() {
        var other = roles.in(study).getFirst().account();
        var me = SignedInAs.researcherOf(study);
        blind.assign(study, text, Set.of(other, me));

        assertRefused(() -> blind.assign(study, text, Set.of()), Reason.YOU_CODE_IT_BLIND);
        assertThat(blind.assigned(study, text)).containsExactlyInAnyOrder(other, me);
        assertThat(blind.candidates(study))
                .extracting(BlindCoding.Candidate::account)
                .contains(other, me);
        assertThat(blind.states(study)).containsEntry(text, new BlindState(2, 0, true, false));
    }

    @Test
    void aChangeByABlindCoderIsNoneForTheOther() {
        var mine = coding.apply(study, text, code, 5, 10).put().getFirst().guid();
        var first = roles.in(study).getFirst().account();
        var me = SignedInAs.researcherOf(study);

        assertThat(coding.look(study, Set.of(mine)).put()).hasSize(1);
        blind.assign(study, text, Set.of(first, me));

        assertThat(coding.look(study, Set.of(mine)).put()).isEmpty();
    }

    @Test
    void aResearcherWhoDoesNotCodeABlindTextSeesAll() {
        coding.apply(study, text, code, 5, 10);
        blind.assign(study, text, Set.of(roles.in(study).getFirst().account()));
        SignedInAs.researcherOf(study);

        assertThat(coding.open(study, text).codings()).hasSize(1);
        assertThat(blind.isOpenForMe(study)).isFalse();
    }

    private static void as(SecurityContext somebody, Runnable work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(somebody);
        work.run();
        SecurityContextHolder.setContext(before);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
