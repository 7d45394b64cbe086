package org.pilothouse.security.mailed;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who asked how often of late, in memory. */
class Requests {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 20_000;

    private final int most;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Requests(int most) {
        this.most = most;
    }

    /** Whether that is not too often; counts it. */
    boolean mayAskAgain(String who) {
        if (buckets.size() > MOST_REMEMBERED) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(who, key -> fresh()).tryConsume(1);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, WINDOW))
                .build();
    }
}
