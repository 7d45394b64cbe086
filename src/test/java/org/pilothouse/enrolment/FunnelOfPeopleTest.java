package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.OverviewBlock.Count;
import org.pilothouse.study.OverviewBlock.Sentence;

class FunnelOfPeopleTest {

    /** Sums by hand: 3 + 2 + 1 + 4 + 1 + 2 + 1 invited, of whom 1 + 4 + 1 + 2 + 1 agreed. */
    @Test
    void everyStepHoldsThoseWhoWentOn() {
        var block = FunnelOfPeople.of(Map.of(
                ParticipantStatus.INVITED, 3,
                ParticipantStatus.DECLINED, 2,
                ParticipantStatus.CONSENTED, 1,
                ParticipantStatus.ACTIVE, 4,
                ParticipantStatus.PAUSED, 1,
                ParticipantStatus.COMPLETED, 2,
                ParticipantStatus.WITHDRAWN, 1,
                ParticipantStatus.INELIGIBLE, 0));

        assertThat(block.counts())
                .containsExactly(
                        new Count(14, "enrolment.funnel.invited"),
                        new Count(9, "enrolment.funnel.agreed"),
                        new Count(4, "enrolment.funnel.active"),
                        new Count(2, "enrolment.funnel.finished"));
        assertThat(block.sentences()).isEmpty();
    }

    @Test
    void beforeAnybodyIsInvitedItSaysSo() {
        var block = FunnelOfPeople.of(Map.of(ParticipantStatus.INVITED, 0, ParticipantStatus.ACTIVE, 0));

        assertThat(block.counts()).isEmpty();
        assertThat(block.sentences()).containsExactly(Sentence.of("enrolment.funnel.nobody"));
    }
}
