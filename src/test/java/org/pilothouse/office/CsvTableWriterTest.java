package org.pilothouse.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableWriterTest {

    @Test
    void writesValuesAsMachinesReadThem() {
        var table = Table.of(Column.text("a"), Column.number("b"), Column.text("c"), Column.text("d"), Column.text("e"))
                .row("x", 0.1, LocalDate.of(2026, 1, 31), Instant.parse("2026-01-31T13:00:00Z"), true)
                .row(null, 1_000_000.0, null, null, false);

        assertThat(text(table, CsvFormat.RAW)).isEqualTo("""
                a,b,c,d,e
                x,0.1,2026-01-31,2026-01-31T13:00:00Z,Y
                ,1000000,,,N
                """);
    }

    @Test
    void quotesCommasQuotesAndLineEndsOnly() {
        var table = Table.of(Column.text("a"), Column.text("b"))
                .row("one, two", "say \"yes\"")
                .row("up\ndown", "plain");

        assertThat(text(table, CsvFormat.RAW)).isEqualTo("a,b\n\"one, two\",\"say \"\"yes\"\"\"\n\"up\ndown\",plain\n");
    }

    @Test
    void keepsFormulasInRawFilesAndDisarmsTextButNotNumbersInSpreadsheets() {
        var table = Table.of(Column.text("=h"), Column.number("n"))
                .row("=1+1", -2.5)
                .row("@x", -1)
                .row("+y", 0)
                .row("-z", 1)
                .row("a=b", 2);

        assertThat(text(table, CsvFormat.RAW)).startsWith("=h,n\n=1+1,-2.5\n");
        assertThat(text(table, CsvFormat.SPREADSHEET))
                .isEqualTo("\uFEFF'=h,n\n'=1+1,-2.5\n'@x,-1\n'+y,0\n'-z,1\na=b,2\n");
    }

    @Test
    void keepsEmojiAndRightToLeftText() {
        var table = Table.of(Column.text("a")).row("😀 שלום");

        assertThat(text(table, CsvFormat.RAW)).isEqualTo("a\n😀 שלום\n");
    }

    @Test
    void aSingleEmptyCellIsARowAndNotAnEmptyLine() {
        assertThat(text(Table.of(Column.text("a")).row((Object) null), CsvFormat.RAW))
                .isEqualTo("a\n\"\"\n");
    }

    @Test
    void refusesRowsOfAnotherLengthThanTheHeader() throws IOException {
        try (var writer = new CsvTableWriter(new ByteArrayOutputStream(), CsvFormat.RAW, List.of("a", "b"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.row(1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvTableWriter(new ByteArrayOutputStream(), CsvFormat.RAW, List.of()).close());
    }

    @Test
    void dictionaryExplainsEachColumnAndNamesThoseItMisses() {
        var dictionary = new DataDictionary(List.of(new DataDictionary.Variable(
                "doc_minutes", "Minutes of writing", "decimal", "", "min", "APP_TIMER", "k = 5")));

        assertThat(text(dictionary.table(), CsvFormat.RAW)).isEqualTo("""
                variable,label,type,values,unit,method,suppression
                doc_minutes,Minutes of writing,decimal,,min,APP_TIMER,k = 5
                """);
        assertThat(dictionary.unexplained(Table.of(Column.text("doc_minutes"), Column.text("note_ref"))))
                .containsExactly("note_ref");
    }

    private static String text(Table table, CsvFormat format) {
        return new String(CsvTableWriter.toBytes(table, format), UTF_8);
    }
}
