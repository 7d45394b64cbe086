package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/** What the files of a bundle say about who takes part. */
final class EnrolledInBundle {
    final List<ConsentForm> forms = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();
    final List<OwnPhase> ownPhases = new ArrayList<>();
    final List<TimeAway> timesAway = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<Left> withdrawals = new ArrayList<>();

    /** That somebody left. */
    record Left(
            ParticipantCode code,
            Instant at,
            WithdrawalMode mode,
            @Nullable WithdrawalOutcome outcome) {}

    ConsentForm form(String version) {
        return forms.stream()
                .filter(form -> form.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
