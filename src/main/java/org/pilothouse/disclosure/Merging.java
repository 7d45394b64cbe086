package org.pilothouse.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Merges the rows of a table upwards until each may be shown or only one is left (rule 3). Since rows are merged and
 * never left out, nothing follows from their sum.
 */
final class Merging {

    private static final Comparator<Category> BY_SIZE =
            Comparator.comparingDouble(Category::total).reversed().thenComparing(Category::key);

    private final Hierarchy hierarchy;
    private final Predicate<Category> mayBeShown;

    Merging(Hierarchy hierarchy, Predicate<Category> mayBeShown) {
        this.hierarchy = hierarchy;
        this.mayBeShown = mayBeShown;
    }

    /** Largest first, what was merged in the end last. */
    static List<Category> bySize(List<Category> rows) {
        return rows.stream()
                .filter(row -> row.total() > 0)
                .sorted(Comparator.<Category, Boolean>comparing(row -> row.key().equals(Hierarchy.OTHER))
                        .thenComparing(BY_SIZE))
                .toList();
    }

    List<Category> merged(List<Category> rows) {
        var now = new ArrayList<>(bySize(rows));
        while (now.size() > 1) {
            var failing = now.stream().filter(mayBeShown.negate()).toList();
            if (failing.isEmpty()) {
                break;
            }
            now = step(now, failing.getLast());
        }
        return bySize(now);
    }

    /** Takes a row that may not be shown one step up, together with all that belongs there. */
    private ArrayList<Category> step(List<Category> now, Category failing) {
        if (failing.key().equals(Hierarchy.OTHER)) {
            var smallest = now.stream()
                    .filter(row -> !row.key().equals(Hierarchy.OTHER))
                    .reduce((larger, smaller) -> smaller)
                    .orElseThrow();
            return join(now, List.of(failing, smallest), Hierarchy.OTHER);
        }
        var above = hierarchy.above(failing.key());
        var family = now.stream()
                .filter(row -> row == failing
                        || row.key().equals(above)
                        || !above.equals(Hierarchy.OTHER)
                                && hierarchy.above(row.key()).equals(above))
                .toList();
        return join(now, family, above);
    }

    private static ArrayList<Category> join(List<Category> now, List<Category> family, String name) {
        var rest = new ArrayList<>(now);
        rest.removeAll(family);
        rest.add(family.stream()
                .map(row -> new Category(name, row.members(), row.amounts()))
                .reduce((one, other) -> one.mergedWith(other, name))
                .orElseThrow());
        return new ArrayList<>(bySize(rest));
    }
}
