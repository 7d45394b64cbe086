package org.pilothouse.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every figure passes on its way to a reader. One gate stands for one set of figures published together, since
 * figures may be safe alone and not side by side: pass the important ones first.
 */
public interface Gate {

    /** A sum, mean, difference or index over clinicians. */
    Value amount(String measure, String cell, Value value, Basis basis);

    /** A share of notes or minutes: rounded in small groups. */
    Value rate(String measure, String cell, Value value, Basis basis);

    /** A limit of a rate's interval: rounded like the rate, never a bound. */
    Value limit(String measure, String cell, Value value, Basis basis);

    /** What would give a rounded rate away, such as its numerator: hidden in small groups. */
    Value part(String measure, String cell, Value value, Basis basis);

    /** A figure that hangs on single clinicians: a median, quartile, minimum, rank. */
    Value individual(String measure, String cell, Value value, Basis basis);

    /** A number of people: shown when none or at least k. */
    Value people(String measure, String cell, int people);

    /**
     * The rows of an additive table whose total may be known, merged until each may be shown.
     *
     * @param whole what the table as a whole rests on
     */
    List<ShownRow> rows(String measure, String cell, List<Category> rows, Hierarchy hierarchy, Basis whole);

    /** People in categories with a published total (rule 1), in the order of the map; values are whole numbers. */
    Map<String, Value> counts(String measure, String cell, Map<String, Integer> people);

    /**
     * Cells of an additive two-way table of amounts, by row and column, merged within their row where they are small;
     * empty when the table cannot be shown at all.
     *
     * @param knownColumns columns whose totals the reader knows; row totals are always known
     */
    Map<String, Map<String, ShownCell>> cells(
            String measure,
            String cell,
            Map<String, Map<String, Category>> rows,
            Set<String> knownColumns,
            Basis whole);

    /** Hides a figure that passed, with all that stands under it, because with it another would follow from the rest. */
    default void takeBack(String measure, String cell) {}

    /**
     * A gate for another answer to the same reader: what passed this one counts there, and the other way round; its log and
     * its footprint are of that answer alone.
     */
    Gate next();

    /** Whether everything passes: the reader is a researcher. */
    boolean isOpen();

    /** What the figures were made of that were shown so far; nothing where nothing is controlled. */
    default Footprint footprint() {
        return Footprint.NONE;
    }

    /** What was hidden, merged or coarsened so far. */
    List<Suppressed> log();
}
