package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.Scope.AUDIO_RECORDING;
import static org.pilothouse.enrolment.Scope.INTERVIEW;
import static org.pilothouse.enrolment.Scope.NOTE_LOG;
import static org.pilothouse.enrolment.Scope.SURVEYS;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredScopesTest {

    @Test
    void takingPartNeedsWhatThePartIsAbout() {
        assertThat(RequiredScopes.suffice(Part.LOGGING, Set.of(NOTE_LOG))).isTrue();
        assertThat(RequiredScopes.suffice(Part.LOGGING, Set.of(SURVEYS))).isFalse();
        assertThat(RequiredScopes.suffice(Part.INTERVIEW, Set.of(INTERVIEW))).isTrue();
        assertThat(RequiredScopes.suffice(Part.BOTH, Set.of(NOTE_LOG, SURVEYS))).isTrue();
    }

    @Test
    void nothingCanBeAgreedToThatIsNotAsked() {
        assertThat(RequiredScopes.suffice(Part.INTERVIEW, Set.of(INTERVIEW, NOTE_LOG)))
                .isFalse();
    }

    @Test
    void aRecordingNeedsAnInterview() {
        assertThat(RequiredScopes.suffice(Part.BOTH, Set.of(NOTE_LOG, AUDIO_RECORDING)))
                .isFalse();
        assertThat(RequiredScopes.suffice(Part.BOTH, Set.of(NOTE_LOG, INTERVIEW, AUDIO_RECORDING)))
                .isTrue();
    }

    @Test
    void statusesFollowEachOtherOnlyAsDeclared() {
        assertThat(ParticipantStatus.INVITED.mayBecome(ParticipantStatus.CONSENTED))
                .isTrue();
        assertThat(ParticipantStatus.CONSENTED.mayBecome(ParticipantStatus.PAUSED))
                .isFalse();
        assertThat(ParticipantStatus.PAUSED.mayBecome(ParticipantStatus.ACTIVE)).isTrue();
        for (var status : ParticipantStatus.values()) {
            assertThat(ParticipantStatus.WITHDRAWN.mayBecome(status)).isFalse();
        }
    }
}
