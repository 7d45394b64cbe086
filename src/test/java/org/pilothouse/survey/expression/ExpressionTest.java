package org.pilothouse.survey.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, String> ANSWERS =
            Map.of("tried", "yes", "days", "7", "places", "home vehicle", "day", "2026-03-02", "none", " ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${tried} = 'yes'                              | true",
                "${tried} != 'yes'                             | false",
                "${tried} = 'yes' and ${days} > 7              | false",
                "${tried} = 'no' or ${days} >= 7               | true",
                "not(${tried} = 'no')                          | true",
                "selected(${places}, 'home')                   | true",
                "selected(${places}, 'hom')                    | false",
                "count-selected(${places}) = 2                 | true",
                "${days} + 2 * 3 = 13                          | true",
                "(${days} + 2) * 3 = 27                        | true",
                "${days} div 2 = 3.5                           | true",
                "${days} mod 4 = 3                             | true",
                "-${days} < 0                                  | true",
                "1 - 2 - 3 = -4                                | true",
                "${day} < '2026-03-10'                         | true",
                "${unknown} = ''                               | true",
                "${none} = ''                                  | true",
                "${unknown} > 3                                | false",
                "${unknown} + 1 = 1                            | false",
                "coalesce(${unknown}, 4) = 4                   | true",
                "if(${days} > 5, 'many', 'few') = 'many'       | true",
                "round(2.5) = 3                                | true",
                "round(2.345, 2) = 2.35                        | true",
                "floor(-1.5) = -2                              | true",
                "int(-1.5) = -1                                | true",
                "number('12') = 12                             | true",
                "min(3, ${days}, 5) = 3 and max(1, 9) = 9      | true",
                "sum(1, ${unknown}, 2) = 3                     | true",
                "string-length('añ𝄞') = 3                      | true",
                "${days} div 0 = 0                             | false",
                "true() and not(false())                       | true",
            })
    void meansWhatASpreadsheetOfFormsSays(String expression, boolean expected) {
        assertThat(Expression.parse(expression.strip()).holds(ANSWERS, null)).isEqualTo(expected);
    }

    @Test
    void theDotIsTheAnswerItself() {
        var constraint = Expression.parse(". >= 1 and . <= 14");

        assertThat(constraint.holds(Map.of(), "14")).isTrue();
        assertThat(constraint.holds(Map.of(), "15")).isFalse();
        assertThat(constraint.holds(Map.of(), null)).isFalse();
    }

    @Test
    void saysWhichItemsItAsksAbout() {
        assertThat(Expression.parse("selected(${a}, 'x') or -${b} < ${c_2}").items())
                .containsExactlyInAnyOrder("a", "b", "c_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "${",
                "${A}",
                "1 +",
                "(1",
                "1)",
                "selected(${a})",
                "delete(${a})",
                "1 == 1",
                "'open",
                "a",
                "1 2",
                "not()",
                "; drop",
                "#",
            })
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(ExpressionMalformed.class);
    }

    @Test
    void saysWhereItStoppedReading() {
        assertThatThrownBy(() -> Expression.parse("1 + ?"))
                .isInstanceOfSatisfying(
                        ExpressionMalformed.class,
                        malformed -> assertThat(malformed.position()).isEqualTo(4));
    }

    @Test
    void nestingAndLengthAreBounded() {
        assertThatThrownBy(() -> Expression.parse("(".repeat(200) + "1" + ")".repeat(200)))
                .isInstanceOf(ExpressionMalformed.class);
        assertThatThrownBy(() -> Expression.parse("-".repeat(500) + "1")).isInstanceOf(ExpressionMalformed.class);
        assertThatThrownBy(() -> Expression.parse("1" + "+1".repeat(500))).isInstanceOf(ExpressionMalformed.class);
        assertThat(Expression.parse("0" + "+1".repeat(499))
                        .value(Map.of(), null)
                        .number())
                .hasValue(499);
    }

    /** Whatever reads as an expression has a value for any answers. */
    @Test
    void everyExpressionHasAValue() {
        var words = new String[] {
            "${a}",
            "${b}",
            ".",
            "1",
            "0",
            "'x'",
            "''",
            " + ",
            " - ",
            " * ",
            " div ",
            " mod ",
            " = ",
            " != ",
            " < ",
            " and ",
            " or ",
            "not(",
            "int(",
            "round(",
            "selected(",
            ",",
            ")",
            "("
        };
        var random = new Random(5);
        var read = 0;
        for (var round = 0; round < 60_000; round++) {
            var text = new StringBuilder();
            for (var word = 0; word < 1 + random.nextInt(7); word++) {
                text.append(words[random.nextInt(words.length)]);
            }
            try {
                var expression = Expression.parse(text.toString());
                assertThat(expression.value(Map.of("a", "3.5"), "x")).isNotNull();
                read++;
            } catch (ExpressionMalformed expected) {
                assertThat(expected.position()).isBetween(0, text.length());
            }
        }
        assertThat(read).isGreaterThan(1000);
    }
}
