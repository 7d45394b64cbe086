package org.pilothouse.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * What figures were made of when they were shown: a mark for each clinician whose data are in one. It stays inside the
 * server, and a mark says nothing about data but whether they are still the same.
 *
 * @param figures the marks of each figure, by its cell
 * @param parts the marks of each category of an additive table, by table and category, whether shown alone or not
 * @param rows the rows in which the categories of a table were shown, each as the categories merged in it
 */
public record Footprint(
        Map<String, Map<ParticipantCode, Integer>> figures,
        Map<String, Map<String, Map<ParticipantCode, Integer>>> parts,
        Map<String, Set<Set<String>>> rows) {
    public static final Footprint NONE = new Footprint(Map.of(), Map.of(), Map.of());

    /** Of the estimate, how its data lie in parts that can be looked at alone: among the parts, under this and their kind. */
    private static final String WITHIN = "within.";

    public Footprint {
        figures = new TreeMap<>(figures);
        parts = new TreeMap<>(parts);
        rows = new TreeMap<>(rows);
    }

    public boolean isEmpty() {
        return figures.isEmpty() && rows.isEmpty();
    }

    /** What is about some cells and tables only. */
    public Footprint only(Predicate<String> wanted) {
        var some = new Footprint(figures, parts, rows);
        some.figures.keySet().removeIf(wanted.negate());
        some.parts.keySet().removeIf(wanted.negate());
        some.rows.keySet().removeIf(wanted.negate());
        return some;
    }

    /** The marks that a figure with that basis leaves. */
    public static Map<ParticipantCode, Integer> marks(Basis basis) {
        return FootprintLog.marks(basis);
    }

    /** The marks of a figure; none where it is not shown. */
    public Map<ParticipantCode, Integer> figure(String cell) {
        return figures.getOrDefault(cell, Map.of());
    }

    /** The same, with the marks that the estimate has in each part of one kind, be they shown alone or not. */
    public Footprint with(String kind, Map<String, Map<ParticipantCode, Integer>> within) {
        var more = new Footprint(figures, parts, rows);
        more.parts.put(WITHIN + kind, within);
        return more;
    }

    /** The same, without what is known about one kind of parts. */
    public Footprint without(String kind) {
        var less = new Footprint(figures, parts, rows);
        less.parts.remove(WITHIN + kind);
        return less;
    }

    /** What the estimate rests on in each part of one kind; they make up the whole. */
    public Map<String, Map<ParticipantCode, Integer>> within(String kind) {
        return parts.getOrDefault(WITHIN + kind, Map.of());
    }

    /** Whether in every figure that both show nobody's data changed, or those of at least k clinicians did. */
    public boolean mayFollow(Footprint earlier, int k) {
        return figuresMayFollow(earlier, k)
                && rows.keySet().stream()
                        .allMatch(table ->
                                earlier.rows.getOrDefault(table, Set.of()).isEmpty()
                                        || !isCutAnew(table, earlier) && tableMayFollow(table, earlier, k));
    }

    /**
     * The same beside figures of another part of the pilot, whose tables may be cut in another way for good: rows that are
     * not the same in both cannot be taken off each other.
     */
    public boolean mayStandBeside(Footprint other, int k) {
        return figuresMayFollow(other, k)
                && rows.keySet().stream()
                        .allMatch(table -> isOfAnotherRow(table, other) || tableMayFollow(table, other, k));
    }

    private boolean figuresMayFollow(Footprint earlier, int k) {
        return figures.entrySet().stream()
                .allMatch(figure -> mayFollow(earlier.figures.get(figure.getKey()), figure.getValue(), k));
    }

    private static boolean mayFollow(
            @Nullable Map<ParticipantCode, Integer> before, Map<ParticipantCode, Integer> now, int k) {
        return before == null || !fewChanged(before, now, k);
    }

    /** Looks no further than to the k-th who changed. */
    private static boolean fewChanged(Map<ParticipantCode, Integer> before, Map<ParticipantCode, Integer> now, int k) {
        var changed = 0;
        for (var mark : now.entrySet()) {
            if (!mark.getValue().equals(before.get(mark.getKey())) && ++changed == k) {
                return false;
            }
        }
        for (var code : before.keySet()) {
            if (!now.containsKey(code) && ++changed == k) {
                return false;
            }
        }
        return changed > 0;
    }

    /** Rows that were cut in another way are held against each other as the smallest blocks that both can be added up to. */
    private boolean tableMayFollow(String table, Footprint earlier, int k) {
        var before = earlier.rows.getOrDefault(table, Set.of());
        if (before.isEmpty()) {
            return true;
        }
        var cuts = new HashSet<>(before);
        cuts.addAll(rows.getOrDefault(table, Set.of()));
        return blocks(cuts).stream().allMatch(block -> {
            var changed = new HashSet<ParticipantCode>();
            for (var part : block) {
                changed.addAll(changed(earlier.part(table, part), part(table, part)));
                if (changed.size() >= k) {
                    return true;
                }
            }
            return changed.isEmpty();
        });
    }

    /** Whether the table is a row of another one that was cut in another way, so that its cells are about other things. */
    private boolean isCutAnew(String table, Footprint earlier) {
        var dot = table.indexOf('.');
        if (dot < 0) {
            return false;
        }
        return rows.entrySet().stream()
                .filter(other -> !other.getKey().contains("."))
                .anyMatch(other -> !other.getValue().equals(earlier.rows.get(other.getKey())));
    }

    /** Whether the table is a row of another one, and there a row of other members in the two. */
    private boolean isOfAnotherRow(String table, Footprint other) {
        var row = table.substring(table.indexOf('.') + 1);
        return isCutAnew(table, other) && !(isAlone(row) && other.isAlone(row));
    }

    private boolean isAlone(String row) {
        return rows.values().stream().anyMatch(cut -> cut.contains(Set.of(row)));
    }

    private Map<ParticipantCode, Integer> part(String table, String part) {
        return parts.getOrDefault(table, Map.of()).getOrDefault(part, Map.of());
    }

    private static Set<Set<String>> blocks(Set<Set<String>> cuts) {
        var blocks = new HashSet<Set<String>>();
        for (var cut : cuts) {
            var block = new HashSet<>(cut);
            blocks.removeIf(other -> {
                var meets = other.stream().anyMatch(cut::contains);
                if (meets) {
                    block.addAll(other);
                }
                return meets;
            });
            blocks.add(Set.copyOf(block));
        }
        return blocks;
    }

    /** Clinicians who are in only one of the two, or whose data are not the same in both. */
    static Set<ParticipantCode> changed(Map<ParticipantCode, Integer> before, Map<ParticipantCode, Integer> now) {
        var either = new HashMap<>(before);
        either.putAll(now);
        either.keySet().removeIf(code -> Objects.equals(before.get(code), now.get(code)));
        return either.keySet();
    }
}
