package org.pilothouse.notelog.timer;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A stretch in which the page of a running timer did not move, as when a laptop sleeps: noted, never taken off. */
@Embeddable
record IdleTime(Instant beganAt, Instant endedAt) {

    static Duration total(List<IdleTime> all) {
        return all.stream()
                .map(one -> Duration.between(one.beganAt(), one.endedAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
