package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class GoLiveModuleTest {
    @Autowired
    private Studies studies;

    @Autowired
    private GoLive goLive;

    @Test
    void atMostTwelveItemsAreRequired() {
        assertThat(Arrays.stream(GoLiveItem.values()).filter(GoLiveItem::required))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void whatIsTickedKeepsItsEvidenceAndWhoSaidSo() {
        var study = led();

        goLive.tick(study, GoLiveItem.TRAINING, "Two sessions, minutes in the team folder");

        assertThat(line(study, GoLiveItem.TRAINING)).satisfies(line -> {
            assertThat(line.met()).isTrue();
            assertThat(line.evidence()).isEqualTo("Two sessions, minutes in the team folder");
            assertThat(line.by()).isNotEmpty();
            assertThat(line.at()).isNotNull();
        });
        goLive.untick(study, GoLiveItem.TRAINING);
        assertThat(line(study, GoLiveItem.TRAINING).met()).isFalse();
    }

    @Test
    void theApplicationSeesForItselfThatThePlanIsFrozen() {
        var study = led();
        assertThat(line(study, GoLiveItem.PLAN_FROZEN).met()).isFalse();

        studies.freezePlan(study);

        assertThat(line(study, GoLiveItem.PLAN_FROZEN).met()).isTrue();
        refused(() -> goLive.tick(study, GoLiveItem.PLAN_FROZEN, "I say so"), Reason.SEEN_BY_ITSELF);
    }

    @Test
    void everyComputedItemIsComputedBySomebody() {
        var study = led();

        assertThat(line(study, GoLiveItem.TOOL_VERSIONS).met()).isTrue();
        assertThat(line(study, GoLiveItem.PHASES).met()).isTrue();
        assertThat(line(study, GoLiveItem.CONSENT_TEXT).met()).isFalse();
        assertThat(line(study, GoLiveItem.PRIVACY_OFFICER).met()).isFalse();
    }

    @Test
    void nothingGoesLiveWhileSomethingRequiredIsOpen() {
        var study = led();

        refused(() -> goLive.goLive(study), Reason.CHECKLIST_OPEN);
        assertThat(goLive.since(study)).isEmpty();
    }

    @Test
    void evidenceThatNamesAPersonIsRefused() {
        var study = led();

        refused(() -> goLive.tick(study, GoLiveItem.TRAINING, "call (519) 555-0133"), Reason.IDENTIFIES_SOMEBODY);
    }

    @Test
    void whereThereAreOnlyInterviewsNothingIsAskedOfToolsAtWork() {
        var asked = Arrays.stream(GoLiveItem.values())
                .filter(item -> item.appliesTo(Design.QUALITATIVE_ONLY))
                .toList();

        assertThat(asked)
                .contains(GoLiveItem.APPROVALS, GoLiveItem.CONSENT_TEXT, GoLiveItem.PRIVACY_OFFICER)
                .doesNotContain(GoLiveItem.PHASES, GoLiveItem.TRAINING, GoLiveItem.TOOL_VERSIONS);
        assertThat(GoLiveItem.values()).allMatch(item -> item.appliesTo(Design.PRE_POST));
    }

    private GoLiveLine line(StudyId study, GoLiveItem item) {
        return goLive.lines(study).stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Reason reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private StudyId led() {
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        SignedInAs.leadOf(study);
        return study;
    }
}
