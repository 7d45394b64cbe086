package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.Turn;
import org.pilothouse.interview.reading.ReadText.Kind;

/** Transcripts of meetings as Teams and Zoom write them; the fixtures are made up after files of these programs. */
class MeetingsTest {

    @Test
    void documentsOfTeamsWithNamesAndTimesAboveTheWords() throws Exception {
        var read = TranscriptFile.read(docx(
                "Interview 7-20260615_133555-Meeting Transcript",
                "15 June 2026, 03:35am\n27m 42s",
                "Lind, Ada   0:03\nHow did it go?\nTake your time.",
                "Maria van der Berg (Guest)   0:09\nWell: slowly.",
                "Lind, Ada   1:02:15\nThank you."));

        assertThat(turns(read))
                .endsWith(
                        tuple("Lind, Ada", "0:03", "How did it go?\nTake your time."),
                        tuple("Maria van der Berg (Guest)", "0:09", "Well: slowly."),
                        tuple("Lind, Ada", "1:02:15", "Thank you."));
    }

    @Test
    void olderDocumentsOfTeamsWithALineOfTimes() throws Exception {
        var read = TranscriptFile.read(docx(
                "0:0:0.0 --> 0:0:1.510\nAda Lind\nOK. Yeah.",
                "0:0:3.270 --> 0:0:4.250\nAda Lind\nUmm.",
                "0:1:3.90 --> 0:1:4.2\nVan Berg, Maria (External)\nWell: slowly."));

        assertThat(read.kind()).isEqualTo(Kind.CAPTIONS);
        assertThat(turns(read))
                .containsExactly(
                        tuple("Ada Lind", "00:00:00", "OK. Yeah.\nUmm."),
                        tuple("Van Berg, Maria (External)", "00:01:03", "Well: slowly."));
    }

    @Test
    void captionsOfTeamsWithSingleDigitsAndTwoVoicesInOne() throws Exception {
        var read = read("""
                WEBVTT

                0:0:0.0 --> 0:0:5.320
                <v Lind, Ada (she/her)>This is a test.</v>

                6d5a7a5e-1d0e-4a11-9d24-7f1f2a3b4c5d/41-1
                00:00:06.100 --> 00:00:09.000
                <v Ben | Clinic>Fine.</v>
                <v Lind, Ada (she/her)>Note: good.</v>

                00:00:09.100 --> 00:00:10.000
                <v Lind, Ada (she/her)>Reason: none.</v>
                """);

        assertThat(turns(read))
                .containsExactly(
                        tuple("Lind, Ada (she/her)", "00:00:00", "This is a test."),
                        tuple("Ben Clinic", "00:00:06", "Fine."),
                        tuple("Lind, Ada (she/her)", "00:00:06", "Note: good. Reason: none."));
    }

    @Test
    void captionsOfZoomNameTheSpeakerBeforeAColon() throws Exception {
        var read = read("""
                WEBVTT

                1
                00:00:02.656 --> 00:00:03.230
                Ada Lind: Hello there.

                2
                00:00:03.500 --> 00:00:05.000
                Ada Lind: How are you?

                3
                00:00:05.100 --> 00:00:06.000
                Ben: Fine.
                """);

        assertThat(turns(read))
                .containsExactly(
                        tuple("Ada Lind", "00:00:02", "Hello there.\nHow are you?"), tuple("Ben", "00:00:05", "Fine."));
    }

    @Test
    void savedCaptionsOfZoomNameTheSpeakerInBrackets() throws Exception {
        var read = read(
                "[Lind, Ada] 14:06:12\nHello there.\n\n[Ben] 14:06:20\nFine.\nReally.\n\n[Lind, Ada] 14:07:01\nGood.\n");

        assertThat(turns(read))
                .containsExactly(
                        tuple("Lind, Ada", "14:06:12", "Hello there."),
                        tuple("Ben", "14:06:20", "Fine.\nReally."),
                        tuple("Lind, Ada", "14:07:01", "Good."));
    }

    @Test
    void subtitlesOnTwoLinesAreNotTakenForNames() throws Exception {
        var read = read("1\n00:00:01,000 --> 00:00:02,000\nWell it went\non and on.\n\n"
                + "2\n00:00:03,000 --> 00:00:04,000\nThat is all.\n");

        assertThat(turns(read))
                .containsExactly(
                        tuple("", "00:00:01", "Well it went on and on."), tuple("", "00:00:03", "That is all."));
    }

    @Test
    void whatStandsBetweenANameAndItsColonIsItsTime() {
        assertThat(Turns.of("Ada [00:14]: Well.\nBen [Week 3]: Yes: no."))
                .extracting(Turn::speaker, Turn::time, Turn::text)
                .containsExactly(tuple("Ada", "00:14", "Well."), tuple("Ben", "Week 3", "Yes: no."));
    }

    @Test
    void linesThatEndWithATimeDoNotHideTheSpeakers() {
        assertThat(Turns.of("Ada: When?\nBen: Late.\nWe left at 17:30\nAda: And then?\nBen: Home.\nThat was 18:10\n"))
                .extracting(Turn::speaker)
                .contains("Ada", "Ben");
    }

    @Test
    void contentControlsOfWordAreRead() throws Exception {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Ada: Above.");
            var control = document.getDocument().getBody().addNewSdt();
            control.addNewSdtContent().addNewP().addNewR().addNewT().setStringValue("Ben: Inside.");
            document.write(out);
            assertThat(TranscriptFile.read(out.toByteArray()).text()).isEqualTo("Ada: Above.\nBen: Inside.");
        }
    }

    @Test
    void tablesOfRichTextAreTurns() throws Exception {
        var read = read("""
                {\\rtf1\\ansi\\deff0 \\trowd\\cellx3000\\cellx9000 \\intbl Ann\\cell\\intbl Well,\\par yes.\\cell\\row
                \\trowd\\cellx3000\\cellx9000 \\pard\\intbl{\\b Ben}\\cell \\pard\\intbl No \\\\cell.\\cell {\\trowd\\cellx3000\\cellx9000\\row}
                \\pard After.\\par}""");

        assertThat(read.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Ann: Well, yes.", "Ben: No \\cell.", "After.");
    }

    private static List<Tuple> turns(ReadText read) {
        return Turns.of(read.text()).stream()
                .map(turn -> tuple(turn.speaker(), turn.time(), turn.text()))
                .toList();
    }

    private static ReadText read(String file) throws Unreadable {
        return TranscriptFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** A paragraph each, lines in it set apart by breaks. */
    private static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                var run = document.createParagraph().createRun();
                var first = true;
                for (var line : paragraph.split("\n")) {
                    if (!first) {
                        run.addBreak();
                    }
                    run.setText(line);
                    first = false;
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
