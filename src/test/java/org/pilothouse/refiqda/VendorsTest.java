package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.refiqda.Foreign.SOURCE;
import static org.pilothouse.refiqda.Foreign.guid;
import static org.pilothouse.refiqda.Foreign.project;
import static org.pilothouse.refiqda.Foreign.selection;
import static org.pilothouse.refiqda.Foreign.source;
import static org.pilothouse.refiqda.Foreign.text;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Particulars of MAXQDA, NVivo and ATLAS.ti. */
class VendorsTest {

    @Test
    void namelessCasesOfMaxqdaAreVariablesOfTheirDocument() {
        var cases =
                "<Variables><Variable guid='" + guid(50) + "' name='Age' typeOfVariable='Integer'/></Variables><Cases>"
                        + "<Case guid='" + guid(60) + "'><VariableValue><VariableRef targetGUID='" + guid(50)
                        + "'/><IntegerValue>42</IntegerValue></VariableValue><SourceRef targetGUID='" + SOURCE
                        + "'/></Case></Cases>";

        var reading = project("MAXQDA", cases + source("a.txt", ""))
                .file("sources/a.txt", "x")
                .read();

        assertThat(reading.project().cases()).isEmpty();
        assertThat(reading.project().sources().getFirst().values()).containsExactly(new QdaValue(uuid(50), "42"));
        assertThat(reading.report().count(Finding.DOCUMENT_VARIABLES)).isEqualTo(1);
    }

    @Test
    void aSelectionWithADescriptionOnlyStaysAsAComment() {
        var reading = text("MAXQDA", "abc def", selection(1, null, 0, 3, "<Description>hm</Description>"))
                .read();

        var selection = reading.project().sources().getFirst().selections().getFirst();
        assertThat(selection.description()).isEqualTo("hm");
        assertThat(selection.codings()).isEmpty();
    }

    @Test
    void annotationsAndRepeatedNoteNamesOfNvivoAreKept() {
        var notes = "<Notes>" + note(40, "Annotation") + note(41, "Annotation") + note(42, "Annotation") + "</Notes>";
        var links = "<Links><Link guid='" + guid(30) + "' originGUID='" + guid(1) + "'><NoteRef targetGUID='" + guid(41)
                + "'/></Link><Link guid='" + guid(31) + "' originGUID='" + guid(40) + "' targetGUID='" + SOURCE
                + "' direction='oneway'/><Link guid='" + guid(32) + "'/></Links>";

        var reading = project("NVivo", source("a.txt", selection(1, "abc", 0, 3)) + notes + links)
                .file("Sources/a.txt", "abc")
                .read();

        assertThat(reading.project().notes())
                .extracting(QdaNote::name)
                .containsExactly("Annotation", "Annotation (2)", "Annotation (3)");
        assertThat(reading.project()
                        .sources()
                        .getFirst()
                        .selections()
                        .getFirst()
                        .notes())
                .containsExactly(uuid(41));
        assertThat(reading.project().links())
                .extracting(QdaLink::from, QdaLink::direction)
                .containsExactly(tuple(uuid(40), QdaLink.Direction.ONE_WAY));
        assertThat(reading.report().count(Finding.ANNOTATION_BECAME_NOTE)).isEqualTo(1);
        assertThat(reading.report().count(Finding.NOTE_RENAMED)).isEqualTo(2);
        assertThat(reading.report().count(Finding.LINK_INCOMPLETE)).isEqualTo(1);
    }

    @Test
    void codingsOfNvivoThatNameACaseMakeThePassageAMemberOfIt() {
        var body = "<Cases><Case guid='" + guid(60) + "' name='P01'/></Cases>";
        var toCase = "<Coding guid='%s'><CodeRef targetGUID='" + guid(60) + "'/></Coding>";
        var toNothing = "<Coding guid='" + guid(5) + "'><CodeRef targetGUID='" + guid(99) + "'/></Coding>"
                + "<Coding guid='" + guid(6) + "'/>";

        var reading = project(
                        "NVivo",
                        body
                                + source(
                                        "a.txt",
                                        selection(
                                                        1,
                                                        "abc",
                                                        0,
                                                        3,
                                                        toCase.formatted(guid(2))
                                                                + toCase.formatted(guid(3))
                                                                + toNothing)
                                                + toCase.formatted(guid(4))))
                .file("sources/a.txt", "abc")
                .read();

        var unit = reading.project().cases().getFirst();
        assertThat(unit.selections()).containsExactly(uuid(1));
        assertThat(unit.sources()).containsExactly(UUID.fromString(SOURCE));
        assertThat(reading.report().count(Finding.CODING_BECAME_CASE)).isEqualTo(3);
        assertThat(reading.report().count(Finding.CODING_WITHOUT_CODE)).isEqualTo(2);
    }

    @Test
    void pdfsAndTranscriptsAreReadAsTextsAndTheRestIsListed() {
        var pdf = "<PDFSource guid='" + guid(20) + "' name='PDF'><PDFSelection guid='" + guid(1)
                + "'/><PDFSelection guid='" + guid(2) + "'/><Representation guid='" + guid(21)
                + "'><PlainTextContent>abc def</PlainTextContent>" + selection(1, "def", 4, 7)
                + "</Representation></PDFSource><PDFSource guid='" + guid(22) + "'><PDFSelection guid='" + guid(3)
                + "'/></PDFSource>";
        var audio = "<AudioSource guid='" + guid(23) + "'><Transcript guid='" + guid(24)
                + "' name='Talk'><PlainTextContent>one two</PlainTextContent><SyncPoint guid='" + guid(80)
                + "' position='4'/><SyncPoint guid='" + guid(81) + "' position='7'/><SyncPoint position='x'/>"
                + "<TranscriptSelection guid='" + guid(4) + "' fromSyncPoint='" + guid(80) + "' toSyncPoint='"
                + guid(81)
                + "'/><TranscriptSelection guid='" + guid(5) + "' fromSyncPoint='" + guid(80)
                + "'/></Transcript><AudioSelection guid='" + guid(6) + "'/></AudioSource>";

        var reading = project("x", "<Sources>" + pdf + audio + "</Sources>").read();

        assertThat(reading.project().sources()).extracting(QdaSource::name).containsExactly("PDF", "Talk");
        assertThat(reading.project().sources().stream()
                        .map(source -> source.quote(source.selections().getFirst())))
                .containsExactly("def", "two");
        assertThat(reading.report().count(Finding.PDF_AS_TEXT)).isEqualTo(1);
        assertThat(reading.report().count(Finding.TRANSCRIPT_AS_TEXT)).isEqualTo(1);
        assertThat(reading.report().count(Finding.AREA_SELECTION)).isEqualTo(3);
        assertThat(reading.report().count(Finding.MEDIA_SOURCE)).isEqualTo(2);
        assertThat(reading.report().count(Finding.POSITION_UNREADABLE)).isEqualTo(1);
    }

    private static String note(int number, String name) {
        return "<Note guid='" + guid(number) + "' name='" + name + "'><PlainTextContent>t</PlainTextContent></Note>";
    }

    private static UUID uuid(int number) {
        return UUID.fromString(guid(number));
    }
}
