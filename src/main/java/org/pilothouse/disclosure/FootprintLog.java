package org.pilothouse.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pilothouse.shared.ParticipantCode;

/** Remembers what a gate let pass, so that a later release can be held against it. */
final class FootprintLog {
    private static final double PRECISION = 1e6;

    private final Map<String, Map<ParticipantCode, Integer>> figures = new TreeMap<>();
    private final Map<String, Map<String, Map<ParticipantCode, Integer>>> parts = new TreeMap<>();
    private final Map<String, Set<Set<String>>> rows = new TreeMap<>();

    void figure(String cell, Basis basis) {
        var known = figures.computeIfAbsent(cell, first -> new HashMap<>());
        marks(basis).forEach((code, mark) -> known.merge(code, mark, FootprintLog::both));
    }

    static Map<ParticipantCode, Integer> marks(Basis basis) {
        var marks = new HashMap<ParticipantCode, Integer>();
        basis.population().forEach(code -> marks.put(code, mark(code, basis)));
        return marks;
    }

    /** Of a figure that is not shown after all, and of what stands under it. */
    void forget(String cell) {
        figures.keySet().removeIf(known -> known.equals(cell) || known.startsWith(cell + "."));
    }

    /** @param merged each row that is shown, as the categories in it */
    void table(String table, Collection<Category> categories, Collection<? extends Collection<String>> merged) {
        var marks = new TreeMap<String, Map<ParticipantCode, Integer>>();
        for (var category : categories) {
            var ofCategory = new HashMap<ParticipantCode, Integer>();
            category.amounts().forEach((code, amount) -> ofCategory.put(code, Long.hashCode(rounded(amount))));
            marks.put(category.key(), ofCategory);
        }
        parts.put(table, marks);
        var cut = new HashSet<Set<String>>();
        merged.forEach(members -> cut.add(Set.copyOf(members)));
        rows.put(table, cut);
    }

    /** Rows of tables are held against each other by what is in them, not by their names. */
    Footprint footprint() {
        var alone = new TreeMap<>(figures);
        alone.keySet().removeIf(cell -> rows.keySet().stream().anyMatch(table -> cell.startsWith(table + ".")));
        return new Footprint(alone, parts, rows);
    }

    private static int mark(ParticipantCode code, Basis basis) {
        int mark = basis.contributing().contains(code) ? 1 : 0;
        for (var sum : basis.sums()) {
            mark = both(mark, Long.hashCode(rounded(sum.getOrDefault(code, 0.0))));
        }
        return both(mark, basis.data().getOrDefault(code, 0));
    }

    private static int both(int one, int other) {
        return 31 * one + other;
    }

    /** Sums of the same numbers in another order are the same. */
    private static long rounded(double amount) {
        return Math.round(amount * PRECISION);
    }
}
