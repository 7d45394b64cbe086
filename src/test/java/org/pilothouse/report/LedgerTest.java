package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.ParticipantCode;

/** Whatever was shown of a whole and its sites in any two nights, no difference that can be formed is about a few people. */
class LedgerTest {
    private static final Policy POLICY = new Policy(5, 10);
    private static final List<String> SITES = List.of("East", "North", "South");

    /** What each clinician wrote, and where each works. */
    private final Map<ParticipantCode, Integer> written = new TreeMap<>();

    private final Map<ParticipantCode, String> sites = new HashMap<>();

    /** What was shown: of the whole under the empty name, of each site under its own. */
    private final Map<String, List<Map<ParticipantCode, Integer>>> shown = new TreeMap<>();

    private final List<Shown> kept = new ArrayList<>();

    private record Shown(AnalysisParameters part, Footprint footprint) {}

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void aSiteFirstShownAfterOneClinicianChangedIsNotShownBesideTheWholeAndTheOtherSiteOfTheNightBefore() {
        everybody("North", 0, 6);
        everybody("South", 6, 6);
        night(List.of("North"));
        written.merge(code(7), 1, Integer::sum);

        night(List.of("South"));

        // whole last night less North last night less South tonight is what clinician 7 wrote today
        assertThat(shown.keySet()).containsExactly("", "North");
    }

    @Test
    void aSiteAlmostAsLargeAsTheWholeOfAnEarlierNightIsNotShown() {
        everybody("North", 0, 8);
        everybody("South", 8, 3);
        night(List.of());
        sites.replaceAll((code, site) -> code.equals(code(8)) ? "North" : site);

        night(List.of("North"));

        assertThat(shown.keySet()).containsExactly("");
    }

    @Test
    void aSiteOfWhichNobodyOrManyChangedIsShown() {
        everybody("North", 0, 6);
        everybody("South", 6, 6);
        night(List.of("North"));
        night(List.of("North", "South"));
        assertThat(shown.keySet()).containsExactly("", "North", "South");
        for (var i = 0; i < 6; i++) {
            written.merge(code(i), 1, Integer::sum);
        }

        night(List.of("North", "South"));

        assertThat(shown.get("North")).hasSize(3);
    }

    /** Six nights of people who come, go, move and write; each site is looked at in some of them only. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noSumOfSitesTakenOffTheWholeIsAboutAFew(long seed) {
        var random = new Random(seed);
        everybody("North", 0, 5 + random.nextInt(4));
        everybody("South", 10, 5 + random.nextInt(4));
        everybody("East", 20, random.nextInt(7));
        for (var night = 0; night < 6; night++) {
            change(random);
            night(SITES.stream().filter(any -> random.nextInt(3) > 0).toList());
        }

        for (var whole : shown.getOrDefault("", List.of())) {
            differences(whole, 0).forEach(LedgerTest::isNobodyOrMany);
        }
        SITES.forEach(site -> shown.getOrDefault(site, List.of())
                .forEach(one ->
                        shown.getOrDefault(site, List.of()).forEach(other -> isNobodyOrMany(changed(one, other)))));
    }

    /** Every remainder of a whole less, of each site from that one on, nothing or what was shown of it in one of the nights. */
    private List<Set<ParticipantCode>> differences(Map<ParticipantCode, Integer> whole, int from) {
        if (from == SITES.size()) {
            var left = new HashSet<ParticipantCode>();
            whole.forEach((code, amount) -> {
                if (amount != 0) {
                    left.add(code);
                }
            });
            return List.of(left);
        }
        var all = new ArrayList<>(differences(whole, from + 1));
        for (var site : shown.getOrDefault(SITES.get(from), List.of())) {
            var rest = new HashMap<>(whole);
            site.forEach((code, amount) -> rest.merge(code, -amount, Integer::sum));
            all.addAll(differences(rest, from + 1));
        }
        return all;
    }

    private static void isNobodyOrMany(Set<ParticipantCode> people) {
        assertThat(people.isEmpty() || people.size() >= POLICY.k())
                .as("%s", people)
                .isTrue();
    }

    private static Set<ParticipantCode> changed(
            Map<ParticipantCode, Integer> one, Map<ParticipantCode, Integer> other) {
        var either = new HashSet<>(one.keySet());
        either.addAll(other.keySet());
        either.removeIf(code -> java.util.Objects.equals(one.get(code), other.get(code)));
        return either;
    }

    private void change(Random random) {
        for (var n = random.nextInt(8); n > 0; n--) {
            var code = code(random.nextInt(28));
            switch (random.nextInt(4)) {
                case 0 -> written.remove(code);
                case 1 -> sites.computeIfPresent(code, (same, old) -> SITES.get(random.nextInt(SITES.size())));
                default -> {
                    written.merge(code, 1 + random.nextInt(3), Integer::sum);
                    sites.putIfAbsent(code, SITES.get(random.nextInt(SITES.size())));
                }
            }
        }
    }

    private void everybody(String site, int from, int people) {
        for (var i = from; i < from + people; i++) {
            written.put(code(i), 20 + i);
            sites.put(code(i), site);
        }
    }

    private void night(List<String> looked) {
        var gate = Disclosure.controlled(POLICY);
        var tonight = new LinkedHashMap<AnalysisParameters, Footprint>();
        var within = new HashMap<String, Map<ParticipantCode, Integer>>();
        var all = footprint(gate, written.keySet());
        all.figure("estimate")
                .forEach((code, mark) -> within.computeIfAbsent(sites.getOrDefault(code, ""), first -> new HashMap<>())
                        .put(code, mark));
        tonight.put(AnalysisParameters.NONE, all.with(AnalysisParameters.SITE, within));
        for (var site : looked) {
            tonight.put(AnalysisParameters.ofSite(site), footprint(gate.next(), at(site)));
        }
        var ledger = new Ledger(POLICY, tonight);
        kept.forEach(old -> ledger.add(Ledger.NIGHT, old.part(), MeasurePart.ALL, old.footprint()));
        tonight.forEach((part, footprint) -> {
            if (!footprint.figure("estimate").isEmpty()
                    && ledger.since(part, MeasurePart.ALL).isEmpty()) {
                ledger.add(Ledger.NIGHT, part, MeasurePart.ALL, footprint);
                kept.add(new Shown(part, footprint));
                shown.computeIfAbsent(part.name(), first -> new ArrayList<>())
                        .add(amounts(part.equals(AnalysisParameters.NONE) ? written.keySet() : at(part.name())));
            }
        });
    }

    private Set<ParticipantCode> at(String site) {
        var people = new HashSet<>(written.keySet());
        people.removeIf(code -> !site.equals(sites.get(code)));
        return people;
    }

    private Map<ParticipantCode, Integer> amounts(Set<ParticipantCode> people) {
        var amounts = new TreeMap<>(written);
        amounts.keySet().retainAll(people);
        return amounts;
    }

    private Footprint footprint(org.pilothouse.disclosure.Gate gate, Set<ParticipantCode> people) {
        var sums = new TreeMap<ParticipantCode, Double>();
        amounts(people).forEach((code, amount) -> sums.put(code, (double) amount));
        gate.amount("use", "estimate", Value.of(1), Basis.of(sums.keySet(), 100, sums));
        return gate.footprint();
    }

    private static ParticipantCode code(int number) {
        return new ParticipantCode("P%02d".formatted(number));
    }
}
