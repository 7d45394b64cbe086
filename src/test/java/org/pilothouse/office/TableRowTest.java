package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowTest {
    private final List<TableProblem> problems = new ArrayList<>();

    @Test
    void readsEachKindOfValue() {
        assertThat(row("12").read("x", ValueKind.INTEGER)).isEqualTo(12);
        assertThat(row("-12.50").read("x", ValueKind.DECIMAL)).isEqualTo(-12.5);
        assertThat(row("1.5E-4").read("x", ValueKind.DECIMAL)).isEqualTo(0.00015);
        assertThat(row("2026-01-31").read("x", ValueKind.DATE)).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row("2026-01-31T13:00:00Z").read("x", ValueKind.INSTANT))
                .isEqualTo(Instant.parse("2026-01-31T13:00:00Z"));
        assertThat(row("Y").read("x", ValueKind.FLAG)).isTrue();
        assertThat(row("N").read("x", ValueKind.FLAG)).isFalse();
        assertThat(row("RIGHT").read("x", ValueKind.oneOf(Column.Align.class))).isEqualTo(Column.Align.RIGHT);
        assertThat(row(" a ").require("x", ValueKind.TEXT)).isEqualTo(" a ");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1e999", "NaN", "Infinity", "0x1p3", "12d", "+1", " 1", "1.", ".5", "1E400"})
    void takesNoOtherTextForADecimal(String text) {
        assertThat(row(text).read("x", ValueKind.DECIMAL)).isNull();
        assertThat(problems)
                .containsExactly(new TableProblem("f.csv", 7, "x", TableProblem.Kind.BAD_VALUE, text, "12.5"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "31.01.2026", "2026-1-31"})
    void takesNoOtherTextForADate(String text) {
        assertThat(row(text).read("x", ValueKind.DATE)).isNull();
        assertThat(row(text).read("x", ValueKind.INSTANT)).isNull();
        assertThat(problems).hasSize(2);
    }

    @Test
    void takesNoOtherTextForTheRest() {
        assertThat(row("1.0").read("x", ValueKind.INTEGER)).isNull();
        assertThat(row("+1").read("x", ValueKind.INTEGER)).isNull();
        assertThat(row("yes").read("x", ValueKind.FLAG)).isNull();
        assertThat(row("right").read("x", ValueKind.oneOf(Column.Align.class))).isNull();
        assertThat(problems).extracting(TableProblem::expected).containsExactly("12", "12", "Y, N", "LEFT, RIGHT");
    }

    @Test
    void anEmptyCellIsAbsentWhereItMayBeAndReportedWhereItMustNot() {
        var row = row("");
        assertThat(row.read("x", ValueKind.DATE)).isNull();
        assertThat(row.read("nowhere", ValueKind.DATE)).isNull();
        assertThat(row.good()).isTrue();

        assertThat(row.require("x", ValueKind.DATE)).isNull();
        assertThat(row.good()).isFalse();
        assertThat(problems)
                .containsExactly(new TableProblem("f.csv", 7, "x", TableProblem.Kind.MISSING_VALUE, "", "2026-01-31"));
    }

    private TableRow row(String text) {
        return new TableRow("f.csv", 7, Map.of("x", 0, "beyond", 5), List.of(text), problems::add);
    }
}
