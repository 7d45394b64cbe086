package org.pilothouse.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    @Test
    void paragraphsCarryTheStylesThatTheStyleSheetDefines() throws Exception {
        try (var document = open(SampleFiles.report())) {
            var used = document.getParagraphs().stream()
                    .map(XWPFParagraph::getStyle)
                    .distinct()
                    .toList();
            assertThat(used)
                    .contains(
                            "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Caption", "Quote", "ListBullet");
            for (var style : used) {
                assertThat(document.getStyles().styleExist(style)).as(style).isTrue();
            }
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void contentsListTheHeadingsOfTwoLevelsAsLinksThatLeadSomewhere() throws Exception {
        var xml = parts(SampleFiles.report()).get("word/document.xml");

        assertThat(xml).contains("TOC \\o \"1-2\" \\h \\z \\u", "Table of Contents", ">Contents<");
        assertThat(xml.indexOf(">Primary estimate and its checks<"))
                .isNotNegative()
                .isLessThan(xml.indexOf("w:val=\"Heading1\""));
        assertThat(xml.split(">Week by week<", -1)).hasSize(2);
        for (var bookmark : List.of("_Toc0001", "_Toc0002", "_Toc0003", "_Toc0004", "_Toc0006")) {
            assertThat(xml).contains("w:anchor=\"" + bookmark + "\"", "w:name=\"" + bookmark + "\"");
        }
        assertThat(xml).contains("w:name=\"_Toc0005\"").doesNotContain("w:anchor=\"_Toc0005\"");
    }

    @Test
    void wordIsNotToldToAskForAnUpdateOfFields() throws Exception {
        var settings = parts(SampleFiles.report()).get("word/settings.xml");

        assertThat(settings).doesNotContain("updateFields").contains("w:val=\"15\"", "w:val=\"en-GB\"");
    }

    @Test
    void contentsWithoutHeadingsAndHeadingsWithoutContentsAreFine() throws Exception {
        try (var document = open(word().contents().paragraph("x").toBytes())) {
            assertThat(document.getDocument().validate()).isTrue();
        }
        assertThat(parts(word().heading(1, "x").toBytes()).get("word/document.xml"))
                .doesNotContain("TOC \\o");
        assertThatIllegalStateException().isThrownBy(() -> word().contents().contents());
        assertThatIllegalArgumentException().isThrownBy(() -> word().heading(4, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> word().heading(0, "x"));
    }

    @Test
    void eachNumberedListBeginsAtOne() throws Exception {
        var items = List.of(Text.of("a"), Text.of("b"));
        try (var document =
                open(word().numbered(items).bullets(items).numbered(items).toBytes())) {
            var ids = document.getParagraphs().stream()
                    .map(paragraph -> String.valueOf(paragraph.getNumID()))
                    .toList();
            assertThat(ids).containsExactly("2", "2", "1", "1", "3", "3");
            for (var paragraph : document.getParagraphs()) {
                assertThat(document.getNumbering().numExist(paragraph.getNumID()))
                        .isTrue();
            }
        }
        assertThat(parts(word().numbered(items).numbered(items).toBytes()).get("word/numbering.xml"))
                .contains("<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>", "<w:startOverride w:val=\"1\"/>");
    }

    @Test
    void runsKeepTheirEmphasisLineEndsAndTabs() throws Exception {
        var text = Text.of("a\nb\tc").bold("bold").italic("slanted").code("P03").plain("");
        assertThat(text.words()).isEqualTo("a\nb\tcboldslantedP03");
        try (var document = open(word().paragraph(text).toBytes())) {
            var paragraph = document.getParagraphs().getFirst();
            assertThat(paragraph.getText()).isEqualTo("a\nb\tcboldslantedP03");
            assertThat(paragraph.getRuns().get(1).isBold()).isTrue();
            assertThat(paragraph.getRuns().get(2).isItalic()).isTrue();
            assertThat(paragraph.getRuns().get(3).getStyle()).isEqualTo("Code");
            assertThat(paragraph.getRuns()).hasSize(4);
        }
    }

    @Test
    void survivesEmojiMarkupAndCharactersThatXmlForbids() throws Exception {
        var evil = "😀 <w:p>&amp; \u0000\u0008\uD800 ]]>";
        var bytes = WordDocument.of(new DocumentProperties(evil, evil, Instant.EPOCH, Locale.ENGLISH))
                .title(evil)
                .contents()
                .heading(1, evil)
                .paragraph(evil)
                .callout(Tone.NOTE, evil, Text.of(evil))
                .chart(
                        evil,
                        Chart.of(new ChartLook(ChartKind.LINE, evil).axes(evil, evil), evil)
                                .series(evil, 1.0))
                .table(evil, Table.of(Column.text(evil)).row(evil))
                .notice(evil)
                .toBytes();
        try (var document = open(bytes)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("😀 <w:p>&amp; \uFFFD\uFFFD\uFFFD ]]>");
        }
        assertWellFormed(bytes);
    }

    @Test
    void pagesAreA4WithPageNumbersAndTheNotice() throws Exception {
        try (var document = open(
                word().notice("Not for performance management").paragraph("x").toBytes())) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW().toString()).isEqualTo("11906");
            assertThat(size.getH().toString()).isEqualTo("16838");
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText())
                            .contains("Not for performance management\tPage\u00A01 of\u00A01"));
            assertThat(document.getHeaderList())
                    .extracting(header -> header.getText().strip())
                    .containsExactlyInAnyOrder("AI notes pilot", "");
        }
    }

    @Test
    void aPageBreakBelongsToTheNextParagraphOrEndsTheDocument() throws Exception {
        try (var document = open(
                word().paragraph("a").pageBreak().paragraph("b").paragraph("c").toBytes())) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::isPageBreak)
                    .containsExactly(false, true, false);
        }
        try (var document = open(word().paragraph("a").pageBreak().toBytes())) {
            assertThat(document.getParagraphs()).hasSize(2);
        }
    }

    @Test
    void propertiesSayWhoWhatAndWhenWithoutLookingAtTheClock() throws Exception {
        try (var document = open(SampleFiles.report())) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getCreator()).isEqualTo("Pilothouse");
            assertThat(properties.getTitle()).isEqualTo("AI notes pilot");
            assertThat(properties.getSubject()).isEqualTo("Final report");
            assertThat(properties.getCreated()).isEqualTo(Date.from(SampleFiles.PROPERTIES.created()));
            assertThat(properties.getModified()).isEqualTo(Date.from(SampleFiles.PROPERTIES.created()));
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .contains("en-GB");
            for (var chart : document.getCharts()) {
                assertThat(chart.getWorkbook()
                                .getProperties()
                                .getCoreProperties()
                                .getCreated())
                        .isEqualTo(Date.from(SampleFiles.PROPERTIES.created()));
            }
        }
    }

    @Test
    void theWordsADocumentAddsComeInItsLanguage() throws Exception {
        var bytes = WordDocument.of(
                        new DocumentProperties("Pilot", "", Instant.EPOCH, Locale.GERMAN),
                        new DocumentLabels("Inhalt", "Tabelle", "Abbildung", "Seite", "von"))
                .contents()
                .table("Zeit", Table.of(Column.number("min")).row(1234.5))
                .toBytes();
        try (var document = open(bytes)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Tabelle\u00A01. Zeit");
            assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo("1.234,5");
            assertThat(document.getFooterList().getFirst().getText()).contains("Seite\u00A01 von\u00A01");
        }
        assertThat(parts(bytes).get("word/document.xml")).contains(">Inhalt<");
    }

    @Test
    void theWholeReportIsValidAndWellFormed() throws Exception {
        try (var document = open(SampleFiles.report())) {
            assertThat(document.getDocument().validate()).isTrue();
        }
        assertWellFormed(SampleFiles.report());
    }

    @Test
    void writesToAStreamAndLeavesItOpen() throws IOException {
        var out = new ByteArrayOutputStream();
        word().paragraph("x").writeTo(out);

        assertThat(out.toByteArray()).isEqualTo(word().paragraph("x").toBytes());
    }

    static void assertWellFormed(byte[] zip) throws Exception {
        for (var part : parts(zip).entrySet()) {
            if (part.getKey().matches(".*\\.(xml|rels)")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(UTF_8)));
            }
        }
    }

    static Map<String, String> parts(byte[] zip) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static WordDocument word() {
        return WordDocument.of(SampleFiles.PROPERTIES);
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
