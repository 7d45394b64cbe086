package org.pilothouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.shared.ParticipantCode;

/** Phases and weeks, in several of which everybody may have data. */
class PartsOfWholeTest {
    private static final Policy POLICY = new Policy(5, 10);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void whatFewHaveOutsideAllPhasesShownWouldFollow() {
        var whole = Map.of("Before", people(10, 1), "With", people(10, 2), "", people(3, 3));
        var parts = new PartsOfWhole(POLICY, false);
        parts.add("Before", people(10, 1));
        assertThat(parts.tellBeside(whole)).isFalse();

        assertThat(parts.tellBeside(whole, "With", people(10, 2))).isTrue();
    }

    @Test
    void fewInOneWeekAndFewOthersInAnotherAreManyTogether() {
        var whole = Map.of("1", people(3, 1), "2", people(10, 2), "3", Map.of(code(7), 1, code(8), 1));
        var parts = new PartsOfWhole(POLICY, false);

        assertThat(parts.tellBeside(whole, "2", people(10, 2))).isFalse(); // three and two
    }

    @Test
    void thePhaseOfAnotherNightLeavesWhoChangedSince() {
        var before = new HashMap<>(people(10, 1));
        before.put(code(4), 99);
        var parts = new PartsOfWhole(POLICY, false);
        parts.add("Before", before);

        assertThat(parts.tellBeside(Map.of("Before", people(10, 1)))).isTrue();
        assertThat(parts.tellBeside(Map.of("Before", people(10, 1), "With", people(10, 2))))
                .isFalse();
    }

    /** Against a list of every way of taking parts off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTryingEveryWay(long seed) {
        var random = new Random(seed);
        var whole = new HashMap<String, Map<ParticipantCode, Integer>>();
        var shown = new HashMap<String, java.util.List<Map<ParticipantCode, Integer>>>();
        var parts = new PartsOfWhole(POLICY, false);
        for (var phase : java.util.List.of("A", "B", "C")) {
            whole.put(phase, people(random.nextInt(9), 1));
            var nights = IntStream.range(0, random.nextInt(3))
                    .mapToObj(night -> {
                        var marks = new HashMap<>(people(5 + random.nextInt(5), 1));
                        marks.replaceAll((code, mark) -> random.nextInt(4) == 0 ? 2 : mark);
                        return (Map<ParticipantCode, Integer>) marks;
                    })
                    .toList();
            shown.put(phase, nights);
            nights.forEach(marks -> parts.add(phase, marks));
        }

        var tells = false;
        for (var a = -1; a < shown.get("A").size(); a++) {
            for (var b = -1; b < shown.get("B").size(); b++) {
                for (var c = -1; c < shown.get("C").size(); c++) {
                    var left = new HashSet<ParticipantCode>();
                    left.addAll(rest(
                            whole.get("A"), a < 0 ? Map.of() : shown.get("A").get(a)));
                    left.addAll(rest(
                            whole.get("B"), b < 0 ? Map.of() : shown.get("B").get(b)));
                    left.addAll(rest(
                            whole.get("C"), c < 0 ? Map.of() : shown.get("C").get(c)));
                    tells |= !left.isEmpty() && left.size() < POLICY.k();
                }
            }
        }
        assertThat(parts.tellBeside(whole)).isEqualTo(tells);
    }

    private static HashSet<ParticipantCode> rest(
            Map<ParticipantCode, Integer> within, Map<ParticipantCode, Integer> part) {
        var rest = new HashSet<ParticipantCode>();
        for (var i = 0; i < 12; i++) {
            if (!java.util.Objects.equals(within.get(code(i)), part.get(code(i)))) {
                rest.add(code(i));
            }
        }
        return rest;
    }

    private static Map<ParticipantCode, Integer> people(int number, int mark) {
        var people = new HashMap<ParticipantCode, Integer>();
        for (var i = 0; i < number; i++) {
            people.put(code(i), mark);
        }
        return people;
    }

    private static ParticipantCode code(int number) {
        return new ParticipantCode("P%02d".formatted(number));
    }
}
