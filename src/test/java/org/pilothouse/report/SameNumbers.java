package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a release prints with the whole answer: a number is the same one or is not there. */
final class SameNumbers {
    /** Rows are found again by what they are about. */
    private static final Set<String> NAMES = Set.of(
            "tool",
            "reason",
            "component",
            "noteType",
            "phase",
            "estimator",
            "run",
            "path",
            "factor",
            "artefact",
            "activity");

    private final Map<String, @Nullable Object> open;
    private int compared;

    SameNumbers(Map<String, @Nullable Object> open) {
        this.open = open;
    }

    int compared() {
        return compared;
    }

    void assertHolds(Map<?, ?> released) {
        compare("", released, open);
    }

    private void compare(String place, @Nullable Object released, @Nullable Object whole) {
        switch (released) {
            case Number number -> {
                assertThat(whole).as(place).isInstanceOf(Number.class);
                assertThat(((Number) Objects.requireNonNull(whole)).doubleValue())
                        .as(place)
                        .isEqualTo(number.doubleValue());
                compared++;
            }
            case Map<?, ?> map ->
                map.forEach((key, value) ->
                        compare(place + "." + key, value, whole instanceof Map<?, ?> all ? all.get(key) : null));
            case List<?> rows ->
                rows.stream()
                        .filter(row -> row instanceof Map<?, ?> map && !map.containsKey("merged") && !isMerged(map))
                        .forEach(row -> compare(place + named(row), row, same(row, whole)));
            case null, default -> {}
        }
    }

    private static boolean isMerged(Map<?, ?> row) {
        return NAMES.stream().anyMatch(name -> "OTHER_MERGED".equals(row.get(name)));
    }

    private static String named(Object row) {
        return NAMES.stream()
                .map(name -> ((Map<?, ?>) row).get(name))
                .filter(Objects::nonNull)
                .toList()
                .toString();
    }

    private static @Nullable Object same(Object row, @Nullable Object rows) {
        return rows instanceof List<?> all
                ? all.stream()
                        .filter(other -> named(other).equals(named(row)))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
