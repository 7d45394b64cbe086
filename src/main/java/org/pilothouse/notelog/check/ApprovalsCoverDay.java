package org.pilothouse.notelog.check;

import java.util.Optional;
import org.pilothouse.study.Approvals;

/** CK-03: everybody who has to agree to the study had agreed for the service date. */
final class ApprovalsCoverDay implements NoteCheck {

    @Override
    public String id() {
        return Approvals.REFUSAL;
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        return Optional.ofNullable(claim.day())
                .flatMap(day -> Approvals.refusalOn(ground.definition(), day))
                .map(refused -> "a required approval was not in force on the service date");
    }
}
