package org.pilothouse.security.mailed;

import java.time.Clock;
import java.time.Duration;
import org.pilothouse.security.keys.AccountKeys;
import org.springframework.stereotype.Component;

/** Counts who asked how often of late. Kept in the database, so that a restart does not forget it; as keyed hashes, so that nothing is told. */
@Component
class Requests {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final LinkRequestRepository requests;
    private final AccountKeys keys;
    private final Clock clock;

    Requests(LinkRequestRepository requests, AccountKeys keys, Clock clock) {
        this.requests = requests;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whether that is not too often; counts it if not. Each step commits by itself: of many that ask at once each sees those before it.
     *
     * @param kind of {@code who}: an address, a caller
     */
    boolean mayAskAgain(String kind, String who, int most) {
        var since = clock.instant().minus(WINDOW);
        var hash = keys.hash("asked for a link, " + kind, who);
        requests.forgetUntil(since);
        var asked = requests.save(new LinkRequest(hash, clock.instant()));
        if (requests.countUpTo(hash, since, asked.id()) <= most) {
            return true;
        }
        requests.delete(asked);
        return false;
    }
}
