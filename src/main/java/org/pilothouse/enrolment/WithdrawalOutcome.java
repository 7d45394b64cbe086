package org.pilothouse.enrolment;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a withdrawal.
 *
 * @param dataCutoff up to when published reports keep what they said; null when nothing was published
 * @param deleted how much went, by kind
 */
public record WithdrawalOutcome(
        Instant executedAt, @Nullable Instant dataCutoff, Map<String, Long> deleted) {

    public WithdrawalOutcome {
        deleted = java.util.Collections.unmodifiableMap(new TreeMap<>(deleted));
    }

    /** The counts as one cell: {@code notes=12 steps=40}. */
    String written() {
        return deleted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(" "));
    }

    /** @throws IllegalArgumentException if it is not such a cell */
    static WithdrawalOutcome read(Instant executedAt, @Nullable Instant dataCutoff, String written) {
        return new WithdrawalOutcome(executedAt, dataCutoff, counts(written));
    }

    static Map<String, Long> counts(String written) {
        var counts = new TreeMap<String, Long>();
        for (var part : written.strip().split("\\s+")) {
            var at = part.indexOf('=');
            if (part.isEmpty()) {
                continue;
            }
            if (!part.matches("[a-z][a-z-]{0,39}=[0-9]{1,12}")) {
                throw new IllegalArgumentException("counts such as notes=12 expected");
            }
            counts.put(part.substring(0, at), Long.parseLong(part.substring(at + 1)));
        }
        return counts;
    }
}
