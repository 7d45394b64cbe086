package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Value;
import org.pilothouse.study.PhaseKind;

/**
 * The rows of a table by kind of phase. What lies in no phase follows from the whole and all its phases: where that may
 * not be shown, or a phase may not, none is.
 *
 * @param rows a row for each phase that has something
 * @param outside what lies in no phase
 */
record ByPhase<T>(List<Map<String, @Nullable Object>> rows, List<T> outside) {
    /** The name of the row of what lies in no phase; it is only asked whether it may be shown. */
    static final String NONE = "NONE";

    /** @param row of a phase's name and of what lies in it, with an {@code estimate} */
    static <T> ByPhase<T> of(
            List<T> all,
            Function<T, @Nullable PhaseKind> phase,
            BiFunction<String, List<T>, Map<String, @Nullable Object>> row) {
        var byKind = new TreeMap<PhaseKind, List<T>>();
        var outside = new ArrayList<T>();
        for (var one : all) {
            var kind = phase.apply(one);
            (kind == null ? outside : byKind.computeIfAbsent(kind, none -> new ArrayList<>())).add(one);
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byKind.forEach((kind, own) -> rows.add(row.apply(kind.name(), own)));
        var hidesRest = !outside.isEmpty() && row.apply(NONE, outside).get("estimate") instanceof Value.Hidden;
        return new ByPhase<>(hidesRest ? List.of() : Answer.allOrNone(rows), outside);
    }
}
