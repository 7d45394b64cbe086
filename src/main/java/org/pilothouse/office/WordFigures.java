package org.pilothouse.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Charts and pictures of a document, each with words for those who do not see it. */
final class WordFigures {
    private static final int CHART_WIDTH = (int) (16.0 * Units.EMU_PER_CENTIMETER);
    private static final int CHART_HEIGHT = (int) (8.2 * Units.EMU_PER_CENTIMETER);

    private final XWPFDocument document;
    private final WordText text;
    private final DocumentProperties properties;

    WordFigures(XWPFDocument document, WordText text, DocumentProperties properties) {
        this.document = document;
        this.text = text;
        this.properties = properties;
    }

    void chart(Chart chart) {
        var run = run();
        try {
            var part = document.createChart(run, CHART_WIDTH, CHART_HEIGHT);
            var workbook = part.getWorkbook();
            properties.apply(workbook);
            EmbeddedData.fill(part, chart);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("chart", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        describe(run, chart.look().title(), chart.look().alternative());
    }

    void picture(Picture picture) {
        var run = run();
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture.png()),
                    PictureType.PNG,
                    "picture.png",
                    (int) (picture.widthCm() * Units.EMU_PER_CENTIMETER),
                    (int) (picture.heightCm() * Units.EMU_PER_CENTIMETER));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        describe(run, "", picture.description());
    }

    private XWPFRun run() {
        return text.paragraph("FigureFrame", Text.of("")).createRun();
    }

    private static void describe(XWPFRun run, String title, String description) {
        var drawing = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawing.setDescr(SafeText.forXml(description));
        if (!title.isEmpty()) {
            drawing.setTitle(SafeText.forXml(title));
        }
    }
}
