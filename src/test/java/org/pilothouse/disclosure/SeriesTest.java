package org.pilothouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.shared.ParticipantCode;

/** Series of releases (rule 5): whatever two of them print, their difference is about nobody or about at least k people. */
class SeriesTest {
    private static final List<String> REASONS = List.of("A", "B", "C", "D");
    private static final Policy POLICY = new Policy(5, 10);

    /** What a clinician adds to each reason. */
    private final Map<ParticipantCode, Map<String, Double>> data = new TreeMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void twelveThenElevenCliniciansIsNotRenewed() {
        everybody(12);
        var first = estimate();
        data.remove(code(3));

        assertThat(since(Map.of(1, first), estimate())).hasValue(1);
    }

    @Test
    void whatNobodyChangedIsPrintedAgain() {
        everybody(12);
        assertThat(since(Map.of(1, estimate()), estimate())).isEmpty();
    }

    @Test
    void fourCliniciansWithOtherDataAreTooFewAndFiveAreEnough() {
        everybody(12);
        var first = estimate();
        for (var i = 0; i < 4; i++) {
            data.get(code(i)).merge("A", 1.0, Double::sum);
        }
        assertThat(since(Map.of(1, first), estimate())).hasValue(1);
        data.get(code(4)).merge("A", 1.0, Double::sum);
        assertThat(since(Map.of(1, first), estimate())).isEmpty();
    }

    @Test
    void everyEarlierReleaseCountsNotOnlyTheLast() {
        everybody(12);
        var first = estimate();
        for (var i = 0; i < 6; i++) {
            data.get(code(i)).merge("A", 1.0, Double::sum);
        }
        var second = estimate();
        for (var i = 1; i < 6; i++) {
            data.get(code(i)).merge("A", -1.0, Double::sum);
        }
        assertThat(since(Map.of(2, second), estimate())).isEmpty();
        assertThat(since(Map.of(1, first, 2, second), estimate())).hasValue(2);
    }

    @Test
    void rowsThatWereCutInAnotherWayAreHeldAgainstEachOtherByWhatIsInThem() {
        everybody(12);
        var parts = parts();
        var alone = new FootprintLog();
        alone.table("reasons", parts, List.of(Set.of("A"), Set.of("B"), Set.of("C", "D")));
        data.get(code(0)).merge("B", 1.0, Double::sum);
        var merged = new FootprintLog();
        merged.table("reasons", parts(), List.of(Set.of("A"), Set.of("B", "C", "D")));

        assertThat(since(Map.of(1, alone.footprint()), merged.footprint())).hasValue(1);
    }

    /** Six releases over data that change at random. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoReleasesDifferByFewPeople(long seed) {
        var random = new Random(seed);
        everybody(8 + random.nextInt(14));
        var estimates = new TreeMap<Integer, Footprint>();
        var tables = new TreeMap<Integer, Footprint>();
        var states = new HashMap<Integer, Map<ParticipantCode, Map<String, Double>>>();
        for (var release = 1; release <= 6; release++) {
            change(random);
            states.put(release, copy());
            var estimate = estimate();
            if (!estimate.isEmpty() && since(estimates, estimate).isEmpty()) {
                estimates.put(release, estimate);
            }
            var table = table();
            if (!table.isEmpty() && since(tables, table).isEmpty()) {
                tables.put(release, table);
            }
        }
        pairs(estimates)
                .forEach(pair -> assertThat(
                                differing(states.get(pair.get(0)), states.get(pair.get(1)), Set.copyOf(REASONS)))
                        .satisfies(SeriesTest::isNobodyOrMany));
        pairs(tables).forEach(pair -> {
            var before = unions(tables.get(pair.get(0)));
            before.retainAll(unions(tables.get(pair.get(1))));
            before.forEach(block -> assertThat(differing(states.get(pair.get(0)), states.get(pair.get(1)), block))
                    .satisfies(SeriesTest::isNobodyOrMany));
        });
    }

    private static void isNobodyOrMany(int people) {
        assertThat(people == 0 || people >= POLICY.k()).as("%d people", people).isTrue();
    }

    private void change(Random random) {
        for (var n = random.nextInt(9); n > 0; n--) {
            var code = code(random.nextInt(24));
            switch (random.nextInt(4)) {
                case 0 -> data.remove(code);
                case 1 -> data.put(code, reasons(random));
                default ->
                    data.computeIfPresent(code, (same, own) -> {
                        own.merge(REASONS.get(random.nextInt(REASONS.size())), 1.0, Double::sum);
                        return own;
                    });
            }
        }
    }

    private void everybody(int people) {
        var random = new Random(people);
        for (var i = 0; i < people; i++) {
            data.put(code(i), reasons(random));
        }
    }

    private static Map<String, Double> reasons(Random random) {
        var own = new TreeMap<String, Double>();
        REASONS.forEach(reason -> own.put(reason, (double) random.nextInt(4)));
        own.merge("A", 1.0, Double::sum);
        return own;
    }

    private Footprint estimate() {
        var gate = Disclosure.controlled(POLICY);
        gate.amount("use", "estimate", Value.of(1), whole());
        return gate.footprint();
    }

    private Footprint table() {
        var gate = Disclosure.controlled(POLICY);
        gate.rows("use", "reasons", parts(), Hierarchy.FLAT, whole());
        return gate.footprint();
    }

    private Basis whole() {
        var sums = new TreeMap<ParticipantCode, Double>();
        var marks = new TreeMap<ParticipantCode, Integer>();
        data.forEach((code, own) -> {
            sums.put(
                    code, own.values().stream().mapToDouble(Double::doubleValue).sum());
            marks.put(code, own.toString().hashCode());
        });
        return Basis.of(data.keySet(), 1000, sums).withData(marks);
    }

    private List<Category> parts() {
        return REASONS.stream()
                .map(reason -> {
                    var amounts = new TreeMap<ParticipantCode, Double>();
                    data.forEach((code, own) -> {
                        if (own.getOrDefault(reason, 0.0) > 0) {
                            amounts.put(code, own.get(reason));
                        }
                    });
                    return Category.of(reason, amounts);
                })
                .toList();
    }

    /** Every set of reasons whose total follows from the rows printed. */
    private static Set<Set<String>> unions(Footprint printed) {
        var unions = new HashSet<Set<String>>();
        unions.add(Set.of());
        for (var row : printed.rows().getOrDefault("reasons", Set.of())) {
            for (var union : List.copyOf(unions)) {
                var more = new HashSet<>(union);
                more.addAll(row);
                unions.add(Set.copyOf(more));
            }
        }
        unions.remove(Set.of());
        return unions;
    }

    private static int differing(
            Map<ParticipantCode, Map<String, Double>> one,
            Map<ParticipantCode, Map<String, Double>> other,
            Set<String> reasons) {
        var people = new HashSet<>(one.keySet());
        people.addAll(other.keySet());
        return (int) people.stream()
                .filter(code -> !of(one, code, reasons).equals(of(other, code, reasons)))
                .count();
    }

    private static Map<String, Double> of(
            Map<ParticipantCode, Map<String, Double>> all, ParticipantCode code, Set<String> reasons) {
        var own = new TreeMap<>(all.getOrDefault(code, Map.of()));
        own.keySet().retainAll(reasons);
        own.values().removeIf(amount -> amount == 0);
        return own;
    }

    private Map<ParticipantCode, Map<String, Double>> copy() {
        var copy = new TreeMap<ParticipantCode, Map<String, Double>>();
        data.forEach((code, own) -> copy.put(code, new TreeMap<>(own)));
        return copy;
    }

    private static List<List<Integer>> pairs(TreeMap<Integer, Footprint> printed) {
        var pairs = new ArrayList<List<Integer>>();
        printed.keySet()
                .forEach(one -> printed.tailMap(one, false).keySet().forEach(other -> pairs.add(List.of(one, other))));
        return pairs;
    }

    private static java.util.OptionalInt since(Map<Integer, Footprint> earlier, Footprint now) {
        return new Series(POLICY, new TreeMap<>(earlier)).unchangedSince(now);
    }

    private static ParticipantCode code(int number) {
        return new ParticipantCode("P" + (10 + number));
    }
}
