package org.pilothouse.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
    private static final TableShape SHAPE = new TableShape(List.of("ref", "minutes"), List.of("comment"));

    private final List<String> rows = new ArrayList<>();
    private final List<TableProblem> problems = new ArrayList<>();

    @Test
    void readsColumnsInAnyOrderAndLeavesAbsentOnesNull() {
        read("minutes,ref\n12.5,N1\n,N2\n");

        assertThat(rows).containsExactly("2 N1|12.5|null", "3 N2|null|null");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFref,minutes\nN1,1\n",
                "ref,minutes\r\nN1,1\r\n",
                "ref,minutes\nN1,1",
                "\n\nref,minutes\n\nN1,1\n\n",
                " ref , minutes \nN1,1\n",
                "\"ref\",\"minutes\"\n\"N1\",\"1\"\n"
            })
    void toleratesMarksLineEndsBlankLinesAndQuotes(String text) {
        read(text);

        assertThat(rows).singleElement().asString().endsWith(" N1|1|null");
        assertThat(problems).isEmpty();
    }

    @Test
    void countsTheLinesOfCellsWithLineEnds() {
        read("ref,minutes,comment\nN1,1,\"up\ndown\"\nN2,2,😀\n");

        assertThat(rows).containsExactly("2 N1|1|up\ndown", "4 N2|2|😀");
    }

    @Test
    void reportsUnknownAndNamelessColumnsAndReadsOn() {
        read("ref,mood,,minutes\nN1,good,x,1\n");

        assertThat(rows).containsExactly("2 N1|1|null");
        assertThat(problems)
                .extracting(TableProblem::kind)
                .containsExactly(TableProblem.Kind.UNKNOWN_COLUMN, TableProblem.Kind.BLANK_HEADER);
        assertThat(problems.getFirst())
                .isEqualTo(new TableProblem("notes.csv", 1, "mood", TableProblem.Kind.UNKNOWN_COLUMN, "mood", ""));
    }

    @Test
    void stopsWhenRequiredColumnsAreMissing() {
        read("reference;minutes\nN1;1\n");

        assertThat(rows).isEmpty();
        assertThat(kinds())
                .containsExactly(
                        TableProblem.Kind.UNKNOWN_COLUMN,
                        TableProblem.Kind.MISSING_COLUMN,
                        TableProblem.Kind.MISSING_COLUMN);
        assertThat(problems.getLast().expected()).isEqualTo("minutes");
        assertThat(problems.getLast().found()).isEqualTo("reference;minutes");
    }

    @Test
    void stopsWhenAHeaderStandsTwice() {
        read("ref,minutes,ref\nN1,1,N2\n");

        assertThat(rows).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(TableProblem.Kind.DUPLICATE_HEADER);
            assertThat(problem.kind().weight()).isEqualTo(TableProblem.Weight.FILE);
            assertThat(problem.column()).isEqualTo("ref");
        });
    }

    @Test
    void reportsRowsWithAnotherNumberOfFieldsAndReadsOn() {
        read("ref,minutes\nN1\nN2,2,3\nN3,3\n");

        assertThat(rows).containsExactly("4 N3|3|null");
        assertThat(problems)
                .containsExactly(
                        new TableProblem("notes.csv", 2, null, TableProblem.Kind.FIELD_COUNT, "1", "2"),
                        new TableProblem("notes.csv", 3, null, TableProblem.Kind.FIELD_COUNT, "3", "2"));
    }

    @Test
    void saysAtWhichByteAndLineATextIsNotUtf8() {
        read(CsvTableReader.of(SHAPE), "ref,minutes\nN1,1\nZoë,2\n".getBytes(ISO_8859_1));

        assertThat(problems)
                .containsExactly(new TableProblem("notes.csv", 3, null, TableProblem.Kind.NOT_UTF8, "19", "UTF-8"));
    }

    @Test
    void findsABadByteFarIntoTheFile() {
        var text = "ref,minutes\n" + "N1,1\n".repeat(5000);
        var bytes = (text + "é").getBytes(UTF_8);
        bytes[bytes.length - 1] = 'x';
        read(CsvTableReader.of(SHAPE), bytes);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).isEqualTo(String.valueOf(text.length()));
            assertThat(problem.row()).isEqualTo(5002);
        });
        assertThat(rows).hasSizeGreaterThan(4000);
    }

    @Test
    void refusesACharacterCutOffAtTheEnd() {
        var bytes = "ref,minutes\nN1,é".getBytes(UTF_8);
        read(CsvTableReader.of(SHAPE), Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(kinds()).containsExactly(TableProblem.Kind.NOT_UTF8);
    }

    @Test
    void refusesUtf16() {
        read(CsvTableReader.of(SHAPE).anyDelimiter(), "ref,minutes\n".getBytes(UTF_16));

        assertThat(problems)
                .containsExactly(new TableProblem("notes.csv", 1, null, TableProblem.Kind.NOT_UTF8, "0", "UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void saysWhenThereIsNoHeader(String text) {
        read(text);

        assertThat(problems)
                .containsExactly(new TableProblem("notes.csv", 0, null, TableProblem.Kind.EMPTY, "", "ref, minutes"));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        read("ref,minutes\n");

        assertThat(rows).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void saysWhenAQuoteNeverEnds() {
        read("ref,minutes\nN1,1\nN2,\"2\n");

        assertThat(rows).containsExactly("2 N1|1|null");
        assertThat(kinds()).containsExactly(TableProblem.Kind.MALFORMED);
        assertThat(problems.getFirst().found()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ref;minutes\nN1;1,5\n", "ref\tminutes\nN1\t1,5\n", "\"re\"\"f,;;\";ref;minutes\nx;N1;1,5\n"})
    void findsTheDelimiterWhenAsked(String text) {
        read(CsvTableReader.of(SHAPE).anyDelimiter(), text.getBytes(UTF_8));

        assertThat(rows).containsExactly("2 N1|1,5|null");
    }

    @Test
    void takesCommasWhereNothingElseIsSeen() {
        read(
                CsvTableReader.of(new TableShape(List.of("ref"), List.of("minutes")))
                        .anyDelimiter(),
                "ref".getBytes(UTF_8));

        assertThat(problems).isEmpty();
    }

    @Test
    void reportsFormulasWhenAskedButNotNegativeNumbers() {
        read(CsvTableReader.of(SHAPE).refuseFormulas(), "ref,minutes\n=1+1,1\nN2,-2\n".getBytes(UTF_8));

        assertThat(rows).containsExactly("3 N2|-2|null");
        assertThat(problems)
                .containsExactly(new TableProblem("notes.csv", 2, "ref", TableProblem.Kind.FORMULA, "=1+1", ""));
    }

    @Test
    void stopsAtEachLimit() {
        var limits = new ReadLimits(100, 100, 2, 3, 10);
        for (var text : List.of(
                "ref,minutes\n1,1\n2,2\n3,3\n",
                "ref,minutes,comment,more\n",
                "ref,minutes\nN1,12345678901\n",
                "ref,minutes\n" + "1234567,1\n".repeat(20))) {
            read(CsvTableReader.of(SHAPE).within(limits), text.getBytes(UTF_8));
        }

        assertThat(kinds()).containsOnly(TableProblem.Kind.TOO_LARGE);
        assertThat(problems)
                .extracting(TableProblem::expected)
                .containsExactly(
                        "2 rows at most",
                        "3 columns, 10 characters in a cell at most",
                        "3 columns, 10 characters in a cell at most",
                        "100 bytes at most");
    }

    @Test
    void stopsAtACellFarBeyondTheLimit() {
        read(
                CsvTableReader.of(SHAPE).within(new ReadLimits(100_000, 1, 2, 3, 10)),
                ("ref,minutes\nN1," + "x".repeat(50_000)).getBytes(UTF_8));

        assertThat(kinds()).containsExactly(TableProblem.Kind.TOO_LARGE);
    }

    @Test
    void readsTenThousandRowsOneByOne() {
        read("ref,minutes\n" + "N1,1\n".repeat(10_000));

        assertThat(rows).hasSize(10_000);
    }

    @Test
    void reportsAStreamThatBreaks() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        CsvTableReader.of(SHAPE).read("notes.csv", broken, row -> {}, problems::add);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).contains("disk"));
    }

    @Test
    void letsTheErrorsOfTheCallerThrough() {
        var in = new ByteArrayInputStream("ref,minutes\nN1,1\n".getBytes(UTF_8));

        assertThatThrownBy(() -> CsvTableReader.of(SHAPE)
                        .read(
                                "notes.csv",
                                in,
                                row -> {
                                    throw new UncheckedIOException(new IOException("mine"));
                                },
                                problems::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(problems).isEmpty();
    }

    @Test
    void readsBackWhatTheWriterWrote() {
        var table = Table.of(Column.text("ref"), Column.number("minutes"), Column.text("comment"))
                .row("N,1", 0.1, "up\ndown \"x\" 😀");
        read(CsvTableReader.of(SHAPE), CsvTableWriter.toBytes(table, CsvFormat.SPREADSHEET));

        assertThat(rows).containsExactly("2 N,1|0.1|up\ndown \"x\" 😀");
    }

    private List<TableProblem.Kind> kinds() {
        return problems.stream().map(TableProblem::kind).toList();
    }

    private void read(String text) {
        read(CsvTableReader.of(SHAPE), text.getBytes(UTF_8));
    }

    private void read(CsvTableReader reader, byte[] bytes) {
        reader.read(
                "notes.csv",
                new ByteArrayInputStream(bytes),
                row -> rows.add(
                        row.number() + " " + row.text("ref") + "|" + row.text("minutes") + "|" + row.text("comment")),
                problems::add);
    }
}
