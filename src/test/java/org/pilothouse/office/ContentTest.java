package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "1,1",
        "-0.0,0",
        "1e21,1000000000000000000000",
        "1e-7,0.0000001",
        "100,100",
        "1.10,1.1",
        "0.30000000000000004,0.30000000000000004"
    })
    void decimalsAreWrittenInTheirShortestForm(double value, String text) {
        assertThat(Cell.shortest(value)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefusedEverywhere(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.decimal(value));
        var chart = Chart.of(new ChartLook(ChartKind.BAR, "t"), "a");
        assertThatIllegalArgumentException().isThrownBy(() -> chart.series("s", value));
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, -2.04, −2.0", "DECIMAL, -0.04, 0.0", "DECIMAL, 1234.56, '1,234.6'", "PERCENT, 0.5744, 57.4%",
        "PERCENT, -0.0001, 0.0%", "INTEGER, 1234, '1,234'", "YEAR, 2026, 2026", "TWO_DECIMALS, 0.125, 0.13",
        "THREE_DECIMALS, 0.0456, 0.046", "DECIMAL, 0.25, 0.3"
    })
    void numbersAreShownWithTrueMinusSignsAndNoNegativeZero(NumberStyle style, double value, String text) {
        assertThat(style.format(value, Locale.UK)).isEqualTo(text);
    }

    @Test
    void cellsOfPlainValuesKeepTheirType() {
        assertThat(Cell.of(3)).isEqualTo(Cell.integer(3));
        assertThat(Cell.of(3L)).isEqualTo(Cell.integer(3));
        assertThat(Cell.of(3.5f)).isEqualTo(Cell.decimal(3.5));
        assertThat(Cell.of(null)).isEqualTo(Cell.EMPTY);
        assertThat(Cell.of("")).isEqualTo(Cell.EMPTY);
        assertThat(Cell.of(Locale.UK)).isEqualTo(Cell.text("en_GB"));
        assertThat(Cell.EMPTY.shown(Locale.UK)).isEmpty();
        assertThat(Cell.flag(false).shown(Locale.UK)).isEqualTo("N");
    }

    @Test
    void tablesRefuseRowsOfAnotherLengthAndColumnsWithoutWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(Column.text("a")).row(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text("a").wide(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text("a").wide(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text("a").wide(Double.POSITIVE_INFINITY));
    }

    @Test
    void chartsRefuseTooManySeriesMissingValuesAndNoCategories() {
        var look = new ChartLook(ChartKind.LINE, "t");
        assertThatIllegalArgumentException().isThrownBy(() -> Chart.of(look));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.of(look, "a", "b").series("s", 1.0));
        var six = Chart.of(look, "a");
        for (var i = 0; i < Chart.MOST_SERIES; i++) {
            six = six.series("s" + i, 1.0);
        }
        var full = six;
        assertThatIllegalArgumentException().isThrownBy(() -> full.series("seventh", 1.0));
    }

    @Test
    void textThatSpreadsheetsCouldRunIsRecognised() {
        assertThat(SafeText.withoutFormula("=1")).isEqualTo("'=1");
        assertThat(SafeText.withoutFormula("\r=1")).isEqualTo("'\r=1");
        assertThat(SafeText.withoutFormula("")).isEmpty();
        assertThat(SafeText.withoutFormula("a=1")).isEqualTo("a=1");
        assertThat(SafeText.escaped("<a b=\"c\">&")).isEqualTo("&lt;a b=&quot;c&quot;&gt;&amp;");
    }
}
