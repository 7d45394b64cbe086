package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.ParticipantStatus.ACTIVE;
import static org.pilothouse.enrolment.ParticipantStatus.COMPLETED;
import static org.pilothouse.enrolment.ParticipantStatus.CONSENTED;
import static org.pilothouse.enrolment.ParticipantStatus.DECLINED;
import static org.pilothouse.enrolment.ParticipantStatus.INELIGIBLE;
import static org.pilothouse.enrolment.ParticipantStatus.INVITED;
import static org.pilothouse.enrolment.ParticipantStatus.PAUSED;
import static org.pilothouse.enrolment.ParticipantStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

class ParticipantStatusTest {
    private static final Map<ParticipantStatus, Set<ParticipantStatus>> LEGAL = Map.of(
            INVITED, Set.of(DECLINED, CONSENTED, INELIGIBLE),
            CONSENTED, Set.of(ACTIVE, WITHDRAWN),
            ACTIVE, Set.of(PAUSED, WITHDRAWN, COMPLETED),
            PAUSED, Set.of(ACTIVE, WITHDRAWN, COMPLETED),
            COMPLETED, Set.of(WITHDRAWN));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ParticipantStatus.values())
                .flatMap(from -> Arrays.stream(ParticipantStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aParticipantTakesTheLegalStepsAndNoOther(ParticipantStatus from, ParticipantStatus to) {
        var participant = standing(from);
        if (LEGAL.getOrDefault(from, Set.of()).contains(to)) {
            participant.become(to);
            assertThat(participant.status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> participant.become(to)).isInstanceOf(EnrolmentRefused.class);
            assertThat(participant.status()).isEqualTo(from);
        }
    }

    private static EnrolledParticipant standing(ParticipantStatus status) {
        return new EnrolledParticipant(
                new StudyId(1),
                new Participant(
                        new ParticipantCode("P01"),
                        Part.BOTH,
                        Discipline.OT,
                        "Schools",
                        null,
                        null,
                        null,
                        null,
                        null,
                        status));
    }
}
