package org.pilothouse.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.survey.instrument.Scale.Direction;
import org.pilothouse.survey.instrument.Scale.Method;
import org.pilothouse.survey.instrument.Score.NotScorable;

class ScoringTest {
    private static final List<String> SUS = List.of("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i10");

    /** The usual scoring as intercept and slope: (sum of items with even ones reversed − 10) × 2.5. */
    private static final Scale USABILITY = new Scale(
            "sus",
            "SUS",
            SUS,
            Set.of("i2", "i4", "i6", "i8", "i10"),
            1,
            5,
            Method.LINEAR,
            -25,
            2.5,
            1,
            Direction.HIGHER_IS_BETTER);

    private static final Scale TASK_LOAD = scale(Method.MEAN, 0.8, Set.of());

    @Test
    void rawTaskLoadIsTheMeanOfSix() {
        var score = Scoring.score(
                TASK_LOAD, Map.of("md", "30", "pd", "15", "td", "60", "op", "40", "ef", "30", "fr", "40"));

        assertThat(score.value()).isCloseTo(35.8333, within(5e-5));
        assertThat(score.answered()).isEqualTo(6);
        assertThat(score.reason()).isNull();
    }

    @Test
    void systemUsabilityAgreesWithItsWorkedExamples() {
        assertThat(usability(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)).isEqualTo(55);
        assertThat(usability(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).isEqualTo(50);
        assertThat(usability(4, 2, 5, 1, 4, 2, 5, 2, 4, 2)).isEqualTo(82.5);
    }

    @Test
    void usabilityInTwoItemsAgreesWithItsWorkedExamples() {
        var lite = new Scale(
                "lite",
                "Lite",
                List.of("a", "b"),
                Set.of(),
                1,
                7,
                Method.LINEAR,
                -100.0 / 6,
                100.0 / 12,
                1,
                Direction.HIGHER_IS_BETTER);

        assertThat(Scoring.score(lite, Map.of("a", "6", "b", "6")).value()).isCloseTo(83.3333, within(5e-5));
        assertThat(Scoring.score(lite, Map.of("a", "7", "b", "7")).value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aMeanOfFourItemsAgreesWithItsWorkedExample() {
        var acceptability = new Scale(
                "aim",
                "AIM",
                List.of("a", "b", "c", "d"),
                Set.of(),
                1,
                5,
                Method.MEAN,
                0,
                1,
                1,
                Direction.HIGHER_IS_BETTER);

        assertThat(Scoring.score(acceptability, Map.of("a", "4", "b", "4", "c", "5", "d", "3"))
                        .value())
                .isEqualTo(4);
    }

    @Test
    void fromTheDeclaredShareOnASumIsProrated() {
        var answers = Map.of("md", "10", "pd", "20", "td", "30", "op", "40", "ef", "50");

        assertThat(Scoring.score(scale(Method.SUM, 0.8, Set.of()), answers).value())
                .isCloseTo(180, within(1e-9));
        assertThat(Scoring.score(TASK_LOAD, answers).value()).isEqualTo(30);
    }

    @Test
    void theDeclaredShareItselfIsEnough() {
        var half = Map.of("md", "10", "pd", "20", "td", "30");

        assertThat(Scoring.score(scale(Method.MEAN, 0.5, Set.of()), half).value())
                .isEqualTo(20);
        assertThat(Scoring.score(scale(Method.MEAN, 0.51, Set.of()), half).reason())
                .isEqualTo(NotScorable.TOO_FEW_ANSWERED);
    }

    @Test
    void nothingAnsweredIsNotScorable() {
        var score = Scoring.score(TASK_LOAD, Map.of("md", " ", "pd", "much"));

        assertThat(score).isEqualTo(new Score("raw", null, 0, 6, NotScorable.TOO_FEW_ANSWERED));
    }

    @Test
    void aValueOutsideTheRangeIsNotScorable() {
        var score = Scoring.score(
                TASK_LOAD, Map.of("md", "130", "pd", "15", "td", "60", "op", "40", "ef", "30", "fr", "40"));

        assertThat(score.value()).isNull();
        assertThat(score.reason()).isEqualTo(NotScorable.OUT_OF_RANGE);
    }

    @Test
    void reversingTurnsTheRangeAround() {
        var turned = scale(Method.MEAN, 0.1, Set.of("md"));

        assertThat(Scoring.score(turned, Map.of("md", "30")).value()).isEqualTo(70);
    }

    private static Scale scale(Method method, double share, Set<String> reverse) {
        return new Scale(
                "raw",
                "Raw",
                List.of("md", "pd", "td", "op", "ef", "fr"),
                reverse,
                0,
                100,
                method,
                0,
                1,
                share,
                Direction.HIGHER_IS_WORSE);
    }

    private static Double usability(int... answers) {
        var given = new HashMap<String, String>();
        for (var item = 0; item < answers.length; item++) {
            given.put(SUS.get(item), Integer.toString(answers[item]));
        }
        return Scoring.score(USABILITY, given).value();
    }
}
