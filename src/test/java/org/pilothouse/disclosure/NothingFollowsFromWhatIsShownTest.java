package org.pilothouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.shared.ParticipantCode;

/** Random pilots: whatever is shown keeps the rules, and what is hidden does not follow from what is shown. */
class NothingFollowsFromWhatIsShownTest {
    private static final List<String> REASONS = List.of(
            "FASTER_MANUALLY", "OWN_TEMPLATE_BETTER", "NO_TIME", "FORGOT", "TECH_DOWN", "OTHER", "CLIENT_DECLINED");

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private final Policy policy = new Policy(5, 10);

    private static List<ParticipantCode> people(Random random) {
        return LongStream.range(0, 1 + random.nextInt(16))
                .mapToObj(i -> new ParticipantCode("P" + i))
                .toList();
    }

    private static Map<ParticipantCode, Double> amounts(Random random, List<ParticipantCode> people) {
        var likelihood = random.nextDouble();
        var amounts = new TreeMap<ParticipantCode, Double>();
        people.stream()
                .filter(any -> random.nextDouble() < likelihood)
                .forEach(code -> amounts.put(code, 1.0 + random.nextInt(random.nextInt(8) == 0 ? 60 : 9)));
        return amounts;
    }

    private static Basis whole(Iterable<Category> rows) {
        var all = new TreeMap<ParticipantCode, Double>();
        rows.forEach(row -> row.amounts().forEach((code, amount) -> all.merge(code, amount, Double::sum)));
        var notes = (int) all.values().stream().mapToDouble(Double::doubleValue).sum();
        return Basis.of(Set.copyOf(all.keySet()), notes, all);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsKeepTheRules(long seed) {
        var random = new Random(seed);
        var people = people(random);
        var rows = REASONS.stream()
                .map(reason -> Category.of(reason, amounts(random, people)))
                .toList();
        var whole = whole(rows);

        var shown = Disclosure.controlled(policy).rows("use", "nonUse", rows, Hierarchy.REASONS, whole);

        var small = whole.population().size() < 10;
        var seen = new TreeSet<String>();
        for (var row : shown) {
            assertThat(seen).doesNotContainAnyElementsOf(row.members());
            seen.addAll(row.members());
            if (!row.share().isHidden()) {
                var merged = rows.stream()
                        .filter(one -> row.members().contains(one.key()))
                        .reduce((one, other) -> one.mergedWith(other, row.key()))
                        .orElseThrow();
                assertThat(merged.amounts()).hasSizeGreaterThanOrEqualTo(policy.k());
                var largest = merged.amounts().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow();
                assertThat(largest).isLessThanOrEqualTo(merged.total() / 2 + 1e-9);
                assertThat(row.amount().isHidden()).isEqualTo(small);
                row.share()
                        .known()
                        .filter(any -> small)
                        .ifPresent(share ->
                                assertThat(share * 20 % 1).isCloseTo(0, org.assertj.core.api.Assertions.within(1e-9)));
            }
        }
        // either all that was counted stands in some row, so that no difference to the total is left, or nothing is
        // shown
        var counted =
                rows.stream().filter(row -> row.total() > 0).map(Category::key).collect(Collectors.toSet());
        assertThat(seen.isEmpty() || seen.equals(counted)).isTrue();
        assertThat(shown.stream().filter(row -> row.share().isHidden()).count())
                .isLessThanOrEqualTo(shown.size() == 1 ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noHiddenCellFollowsFromTheOthersAndTheMargins(long seed) {
        var random = new Random(seed);
        var people = people(random);
        var rows = new LinkedHashMap<String, Map<String, Category>>();
        for (var row = 0; row < 1 + random.nextInt(6); row++) {
            var cells = new LinkedHashMap<String, Category>();
            for (var column = 0; column < 5; column++) {
                var amounts = amounts(random, people);
                if (!amounts.isEmpty()) {
                    cells.put("c" + column, Category.of("c" + column, amounts));
                }
            }
            rows.put("r" + row, cells);
        }
        var whole = whole(
                rows.values().stream().flatMap(cells -> cells.values().stream()).toList());

        var known = Set.of("c0", "c1");

        var shown = Disclosure.controlled(policy).cells("burden", "matrix", rows, known, whole);

        var merged = new ArrayList<List<String>>();
        shown.forEach((row, cells) -> rows.get(row).keySet().stream()
                .filter(column -> !cells.containsKey(column))
                .forEach(column -> merged.add(List.of(row, column))));
        merged.stream()
                .filter(cell -> rows.get(cell.get(0)).get(cell.get(1)).amounts().size() < policy.k())
                .forEach(cell -> assertThat(isDetermined(cell, merged, known))
                        .as("%s of %s", cell, merged)
                        .isFalse());
        shown.forEach((row, cells) -> cells.forEach((column, cell) -> {
            if (!column.equals(Hierarchy.OTHER) && !cell.share().isHidden()) {
                assertThat(rows.get(row).get(column).amounts()).hasSizeGreaterThanOrEqualTo(policy.k());
            }
        }));
    }

    /** Whether the cell is fixed by the known sums: its unit vector lies in the span of row and known column sums. */
    private static boolean isDetermined(List<String> cell, List<List<String>> hidden, Set<String> known) {
        var sums = new ArrayList<double[]>();
        for (var side = 0; side < 2; side++) {
            var margin = side;
            for (var name : new LinkedHashSet<>(
                    hidden.stream().map(one -> one.get(margin)).toList())) {
                if (margin == 0 || known.contains(name)) {
                    sums.add(hidden.stream()
                            .mapToDouble(one -> one.get(margin).equals(name) ? 1 : 0)
                            .toArray());
                }
            }
        }
        var unit = hidden.stream().mapToDouble(one -> one.equals(cell) ? 1 : 0).toArray();
        var with = new ArrayList<>(sums);
        with.add(unit);
        return rank(with) == rank(sums);
    }

    private static int rank(List<double[]> vectors) {
        var rows = vectors.stream().map(double[]::clone).toList();
        var rank = 0;
        for (var column = 0; column < rows.getFirst().length; column++) {
            for (var i = rank; i < rows.size(); i++) {
                if (Math.abs(rows.get(i)[column]) > 1e-9) {
                    var mutable = new ArrayList<>(rows);
                    java.util.Collections.swap(mutable, rank, i);
                    rows = List.copyOf(mutable);
                    eliminate(rows, rank, column);
                    rank++;
                    break;
                }
            }
        }
        return rank;
    }

    private static void eliminate(List<double[]> rows, int pivot, int column) {
        for (var i = pivot + 1; i < rows.size(); i++) {
            var factor = rows.get(i)[column] / rows.get(pivot)[column];
            for (var j = column; j < rows.get(i).length; j++) {
                rows.get(i)[j] -= factor * rows.get(pivot)[j];
            }
        }
    }
}
