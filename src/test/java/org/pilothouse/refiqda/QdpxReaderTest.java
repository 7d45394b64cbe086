package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.refiqda.Foreign.guid;
import static org.pilothouse.refiqda.Foreign.project;
import static org.pilothouse.refiqda.Foreign.selection;
import static org.pilothouse.refiqda.Foreign.source;
import static org.pilothouse.refiqda.Foreign.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, people and reports of other tools' projects. */
class QdpxReaderTest {

    private static final String CODES =
            "<CodeBook><Codes><Code guid='" + guid(90) + "' name='code' isCodable='true'/></Codes></CodeBook>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal://A b.txt",
                "internal:/A b.txt",
                "internal:A b.txt",
                "A b.txt",
                "a%20b.txt",
                "sources/A b.txt",
                "internal://Sources\\A b.txt",
                "{A b}.txt"
            })
    void findsATextHoweverItsPathIsWritten(String path) {
        var reading = project("x", source(path, ""))
                .file("other/a b.txt", "wrong")
                .file("Sources/A b.txt", "right")
                .read();

        assertThat(reading.project().sources().getFirst().text()).isEqualTo("right");
    }

    @Test
    void readsTextsInTheEncodingsTheyComeIn() {
        var word = "Grüße €";
        for (var bytes : List.of(
                ("\uFEFF" + word).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + word).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + word).getBytes(StandardCharsets.UTF_16BE))) {
            var reading = project("x", source("a.txt", ""))
                    .file("sources/a.txt", bytes)
                    .read();
            assertThat(reading.project().sources().getFirst().text()).isEqualTo(word);
            assertThat(reading.report().count(Finding.ENCODING_GUESSED)).isZero();
        }
        var windows = project("x", source("a.txt", ""))
                .file("sources/a.txt", word.getBytes(Charset.forName("windows-1252")))
                .read();
        assertThat(windows.project().sources().getFirst().text()).isEqualTo(word);
        assertThat(windows.report().count(Finding.ENCODING_GUESSED)).isEqualTo(1);
    }

    @Test
    void replacesNulAndASecondByteOrderMarkWithoutMovingAnything() {
        var reading = text("x", "\uFEFF\uFEFFa\0b", selection(1, "b", 3, 4)).read();

        var source = reading.project().sources().getFirst();
        assertThat(source.text()).isEqualTo("\u2060a\uFFFDb");
        assertThat(source.quote(source.selections().getFirst())).isEqualTo("b");
        assertThat(reading.report().count(Finding.CHARACTER_REPLACED)).isEqualTo(1);
    }

    @Test
    void takesTheTextFromTheXmlWhereTheFileIsMissing() {
        var inside = "<PlainTextContent>within</PlainTextContent>";

        assertThat(project("x", source("gone.txt", inside))
                        .read()
                        .project()
                        .sources()
                        .getFirst()
                        .text())
                .isEqualTo("within");
        assertThat(project("x", source("gone.txt", "")).read().report().count(Finding.TEXT_MISSING))
                .isEqualTo(1);
        assertThat(project("x", source("", "")).read().report().count(Finding.TEXT_MISSING))
                .isEqualTo(1);
    }

    @Test
    void codersWhomTheProjectForgetsToListStayTwoCoders() {
        var body = CODES + "<Users><User guid='" + guid(70) + "'/></Users>";
        var codings = coding(1, guid(71)) + coding(2, guid(72)) + coding(3, guid(71));

        var reading = Foreign.project("x", body + source("a.txt", selection(9, "abc", 0, 3, codings)))
                .file("sources/a.txt", "abc def")
                .read();

        assertThat(reading.project().users())
                .hasSize(3)
                .extracting(QdaUser::name)
                .doesNotContainNull();
        assertThat(reading.report().count(Finding.USER_ADDED)).isEqualTo(2);
        var kept =
                reading.project().sources().getFirst().selections().getFirst().codings();
        assertThat(kept).extracting(QdaCoding::createdBy).containsExactly(uuid(71), uuid(72));
        assertThat(reading.report().count(Finding.CODING_REPEATED)).isEqualTo(1);
    }

    @Test
    void referencesToNothingAndUnknownElementsAreListed() {
        var body = "<Sets><Set guid='" + guid(80) + "' name='s'><MemberCode targetGUID='" + guid(1)
                + "'/><MemberNote/></Set></Sets><Extension><Code/></Extension><Graphs><Graph guid='" + guid(81)
                + "' name='g'/></Graphs><Cases><Case guid='" + guid(60)
                + "' name='c'><VariableValue><VariableRef targetGUID='"
                + guid(2) + "'/><TextValue>x</TextValue></VariableValue><VariableValue/></Case></Cases>";

        var report = project("x", body).read().report();

        assertThat(report.count(Finding.REFERENCE_TO_NOTHING)).isEqualTo(4);
        assertThat(report.lines())
                .contains(
                        new ReportLine(Finding.UNKNOWN_ELEMENT, 1, List.of("Extension")),
                        new ReportLine(Finding.GRAPH, 1, List.of("g")));
        assertThat(Finding.GRAPH.kind()).isEqualTo(Finding.Kind.LOST);
    }

    @Test
    void theReportStaysShortWhateverTheFile() {
        var selections = new StringBuilder();
        for (var number = 0; number < 500; number++) {
            selections.append(selection(number, "x".repeat(300), 90, 95));
        }

        var lines = text("x", "short", selections.toString())
                .read()
                .report()
                .sources()
                .getFirst()
                .lines();

        assertThat(lines)
                .filteredOn(line -> line.finding() == Finding.SELECTION_OUTSIDE_TEXT)
                .hasSize(1)
                .allSatisfy(line -> {
                    assertThat(line.count()).isEqualTo(500);
                    assertThat(line.examples()).hasSize(5);
                });
    }

    @Test
    void notesMayLieInFilesAndLoseTheirSelections() {
        var note = "<Notes><Note guid='" + guid(40) + "' name='n' plainTextPath='n.txt' richTextPath='n.docx'>"
                + selection(1, null, 0, 1) + "</Note><Note guid='" + guid(41)
                + "' name='m' plainTextPath='gone.txt'/></Notes>";

        var reading = project("x", note).file("sources/n.txt", "memo").read();

        assertThat(reading.project().notes()).extracting(QdaNote::text).containsExactly("memo", "");
        assertThat(reading.report().count(Finding.NOTE_SELECTION)).isEqualTo(1);
        assertThat(reading.report().count(Finding.RICH_TEXT)).isEqualTo(1);
        assertThat(reading.report().count(Finding.TEXT_MISSING)).isEqualTo(1);
    }

    @Test
    void aProjectWithoutNameIsSaidToHaveNone() {
        var reading =
                new Foreign().file("x.QDE", "<Project creatingUserGUID='me'/>").read();

        assertThat(reading.project().name()).isEmpty();
        assertThat(reading.project().createdBy()).isEqualTo(Guids.read("me"));
        assertThat(reading.report().count(Finding.NAME_MISSING)).isEqualTo(1);
    }

    private static String coding(int number, String user) {
        return "<Coding guid='" + guid(number) + "' creatingUser='" + user + "'><CodeRef targetGUID='" + guid(90)
                + "'/></Coding>";
    }

    private static UUID uuid(int number) {
        return UUID.fromString(guid(number));
    }
}
