package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Head;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.ParticipantCode;

/** A lead reads nights and reports: no two exact figures among them differ by a few people, and no report goes without. */
class ReleasesBesideNightsTest {
    private static final Policy POLICY = new Policy(5, 10);

    /** What each clinician wrote. */
    private final Map<ParticipantCode, Integer> written = new TreeMap<>();

    /** The data behind every exact figure that was shown. */
    private final List<Map<ParticipantCode, Integer>> exact = new ArrayList<>();

    private final List<Footprint> nights = new ArrayList<>();
    private final TreeMap<Integer, Footprint> reports = new TreeMap<>();
    private final Set<ParticipantCode> deleted = new HashSet<>();
    private @Nullable AnalysisResult kept;
    private @Nullable Map<ParticipantCode, Integer> keptData;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @BeforeEach
    void twelve() {
        for (var i = 0; i < 12; i++) {
            written.put(code(i), 20 + i);
        }
    }

    @Test
    void withoutANightTheReportPrintsTheDataAsTheyAre() {
        assertThat(report().estimate()).isEqualTo(Value.of(sum(written)));
    }

    @Test
    void afterOneNoteTheReportPrintsTheNight() {
        night();
        var seen = sum(written);
        written.merge(code(3), 1, Integer::sum);

        assertThat(report().estimate()).isEqualTo(Value.of(seen));
    }

    @Test
    void afterOneWithdrawalTheReportIsRounded() {
        night();
        written.remove(code(3));

        var report = report();

        // rounded to half minutes: nothing of it can be told from what the night showed but the order of size
        assertThat(report.estimate()).isEqualTo(Value.of(Math.round(sum(written) * 2) / 2.0));
        assertThat(report.notes().isHidden()).isTrue();
    }

    /** Somebody's later notes were deleted and the older ones stay, so that it is still there. */
    @Test
    void whereSomeOfAnybodysDataWereDeletedSinceTheNightTheReportIsRounded() {
        night();
        written.merge(code(3), -1, Integer::sum);
        deleted.add(code(3));

        var report = report();

        assertThat(report.estimate()).isEqualTo(Value.of(Math.round(sum(written) * 2) / 2.0));
        assertThat(report.notes().isHidden()).isTrue();
        assertThat(reports).isEmpty();
        assertThat(report.details()).containsEntry("asLeadsSaw", "ROUNDED");
    }

    /** The night is 4 people off the report, the data of the day are 1 off the night and 5 off the report; nobody left. */
    @Test
    void whereAnEarlierReportObjectsToTheNightThatIsTheReason() {
        night();
        fourWrite(1);
        reports.put(1, live().footprint());
        fourWrite(-1);
        written.merge(code(5), 1, Integer::sum);

        assertThat(report().details()).containsEntry("asLeadsSaw", "ROUNDED_BESIDE_RELEASE");
    }

    private void fourWrite(int more) {
        for (var i = 0; i < 4; i++) {
            written.merge(code(i), more, Integer::sum);
        }
    }

    /** Nights and reports in any order over data that come, change and go. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoExactFiguresDifferByAFewAndNoReportGoesWithoutOne(long seed) {
        var random = new Random(seed);
        for (var day = 0; day < 9; day++) {
            change(random);
            if (random.nextInt(3) > 0) {
                night();
            } else {
                var before = Map.copyOf(reports);
                var estimate = report().estimate();
                assertThat(estimate.isHidden())
                        .as("hidden only because of an earlier report, or too few people")
                        .isEqualTo(written.size() < POLICY.k()
                                || before.values().stream()
                                        .anyMatch(one -> !live().footprint().mayFollow(one, 5)));
            }
        }
        exact.forEach(one -> exact.forEach(other -> {
            var people = changed(one, other).size();
            assertThat(people == 0 || people >= POLICY.k())
                    .as("%d people", people)
                    .isTrue();
        }));
    }

    private void night() {
        var live = live();
        var ledger = new Ledger(POLICY, Map.of(AnalysisParameters.NONE, live.footprint()));
        nights.forEach(one -> ledger.add(Ledger.NIGHT, AnalysisParameters.NONE, MeasurePart.ALL, one));
        reports.forEach((number, one) -> ledger.add(number, AnalysisParameters.NONE, MeasurePart.ALL, one));
        var renewed = new NightlyRenewal(measure -> ledger.since(AnalysisParameters.NONE, measure)).renew(kept, live);
        if (!renewed.shown().isEmpty()) {
            nights.add(live.footprint());
            keptData = Map.copyOf(written);
            exact.add(keptData);
        }
        kept = renewed.answer().asOf(java.time.Instant.EPOCH);
    }

    private AnalysisResult report() {
        var live = live();
        var ledger = new Ledger(POLICY, Map.of(AnalysisParameters.NONE, live.footprint()));
        nights.forEach(one -> ledger.add(Ledger.NIGHT, AnalysisParameters.NONE, MeasurePart.ALL, one));
        var shown = new EnumMap<MeasurePart, Footprint>(MeasurePart.class);
        nights.forEach(one -> shown.put(MeasurePart.ALL, one));
        var beside = new BesideNights(
                measure -> ledger.since(AnalysisParameters.NONE, measure).isPresent(), kept, shown, night -> deleted);
        var renewed = new ReleaseRenewal(
                        POLICY, measure -> measure == MeasurePart.ALL ? reports : new TreeMap<>(), live, beside)
                .renewed();
        var number = reports.size() + 1;
        renewed.printed().forEach(part -> {
            reports.put(number, part.footprint());
            exact.add(
                    part.footprint().equals(live.footprint()) ? Map.copyOf(written) : Objects.requireNonNull(keptData));
        });
        return renewed.result();
    }

    private AnalysisResult live() {
        var sums = new TreeMap<ParticipantCode, Double>();
        written.forEach((code, amount) -> sums.put(code, (double) amount));
        var basis = Basis.of(sums.keySet(), 100, sums);
        var gate = Disclosure.controlled(POLICY);
        var estimate = gate.amount("time", "estimate", Value.of(sum(written)), basis);
        return new AnalysisResult(
                Analyses.TIME_CHANGE,
                new Head(estimate, estimate, estimate, estimate, "min", estimate, estimate),
                "",
                null,
                Map.of(),
                List.of(),
                "",
                Map.of(),
                gate.log(),
                gate.footprint());
    }

    private void change(Random random) {
        for (var n = random.nextInt(7); n > 0; n--) {
            var code = code(random.nextInt(16));
            if (random.nextInt(3) == 0) {
                written.remove(code);
            } else {
                written.merge(code, 1 + random.nextInt(3), Integer::sum);
            }
        }
    }

    private static Set<ParticipantCode> changed(
            Map<ParticipantCode, Integer> one, Map<ParticipantCode, Integer> other) {
        var either = new HashSet<>(one.keySet());
        either.addAll(other.keySet());
        either.removeIf(code -> Objects.equals(one.get(code), other.get(code)));
        return either;
    }

    private static double sum(Map<ParticipantCode, Integer> amounts) {
        return amounts.values().stream().mapToInt(Integer::intValue).sum() / 7.0;
    }

    private static ParticipantCode code(int number) {
        return new ParticipantCode("P%02d".formatted(number));
    }
}
