package org.pilothouse.notelog.check;

import java.util.Optional;

/** CK-07, the part that blocks: no duration is below zero. The message never repeats a duration. */
final class MinutesAreNotNegative implements NoteCheck {

    @Override
    public String id() {
        return "CK-07";
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        var negative = isNegative(claim.docMinutes())
                || isNegative(claim.outsideHoursMinutes())
                || claim.steps().stream().anyMatch(step -> step.minutes() < 0);
        return negative ? Optional.of("minutes cannot be below zero") : Optional.empty();
    }

    private static boolean isNegative(@org.jspecify.annotations.Nullable Double minutes) {
        return minutes != null && minutes < 0;
    }
}
