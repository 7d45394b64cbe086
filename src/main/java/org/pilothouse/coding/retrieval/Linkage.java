package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where data of other kinds may be held against what is said: everywhere but where a participant speaks, or may be speaking, who
 * did not agree to that.
 */
final class Linkage {
    static final Linkage NONE = new Linkage();

    private final Set<Long> whole = new HashSet<>();
    private final Map<Long, Set<Integer>> parts = new HashMap<>();

    /** A text all of which may be used. */
    void allow(long transcript) {
        whole.add(transcript);
    }

    /**
     * A text in which it depends on who speaks.
     *
     * @param speakers how many there are
     * @param known whether the speakers agreed, as far as it is known who they are
     * @param others whether speakers count as agreeing of whom it is not known
     */
    void allow(long transcript, int speakers, Map<Integer, Boolean> known, boolean others) {
        var allowed = IntStream.range(0, speakers)
                .boxed()
                .filter(speaker -> known.getOrDefault(speaker, others))
                .collect(toSet());
        if (!allowed.isEmpty()) {
            parts.put(transcript, allowed);
        }
    }

    boolean allows(long transcript, @Nullable Integer speaker) {
        return whole.contains(transcript)
                || speaker != null && parts.getOrDefault(transcript, Set.of()).contains(speaker);
    }

    /** Whether any of it may be used. */
    boolean allowsSome(long transcript) {
        return whole.contains(transcript) || parts.containsKey(transcript);
    }

    Voices.Places places() {
        return new Voices.Places(whole, parts);
    }
}
