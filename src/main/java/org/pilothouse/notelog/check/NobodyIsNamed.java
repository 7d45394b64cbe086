package org.pilothouse.notelog.check;

import java.util.Optional;
import org.pilothouse.security.PhiHit;

/** CK-12: no cell holds what identifies somebody. */
final class NobodyIsNamed implements NoteCheck {

    @Override
    public String id() {
        return PhiHit.CHECK;
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        return claim.problems().stream()
                .filter(problem -> problem.reason().equals(PhiHit.CHECK))
                .findFirst()
                .map(problem -> problem.column() + ": expected " + problem.expected());
    }
}
