package org.pilothouse.office;

import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Type, lines and fills of charts. */
final class ChartType {
    private static final int HUNDREDTHS = 100;

    private ChartType() {}

    /** Sets the face, size and colour that all words of the chart have unless told otherwise. */
    static void face(XDDFChart chart) {
        var space = chart.getCTChartSpace();
        if (!space.isSetRoundedCorners()) {
            space.addNewRoundedCorners().setVal(false);
        }
        var text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        if (text.getBodyPr() == null) {
            text.addNewBodyPr();
        }
        style(text.addNewP().addNewPPr().addNewDefRPr(), 9, Palette.MUTED, false);
        var shape = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb("FFFFFF"));
        shape.addNewLn().addNewNoFill();
    }

    static void title(XDDFTitle title, double points, String hex) {
        for (var paragraph : title.getBody().getParagraphs()) {
            for (var run : paragraph.getTextRuns()) {
                run.setFontSize(points);
                run.setBold(true);
                run.setFontColor(XDDFColor.from(Palette.rgb(hex)));
            }
        }
    }

    static void axisTitles(XDDFChart chart) {
        var area = chart.getCTChart().getPlotArea();
        for (var axis : area.getCatAxList()) {
            if (axis.isSetTitle()) {
                quiet(axis.getTitle());
            }
        }
        for (var axis : area.getValAxList()) {
            if (axis.isSetTitle()) {
                quiet(axis.getTitle());
            }
        }
    }

    static XDDFSolidFillProperties fill(String hex) {
        return new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(hex)));
    }

    static XDDFLineProperties line(String hex, double points) {
        var line = new XDDFLineProperties(fill(hex));
        line.setWidth(points);
        return line;
    }

    static XDDFLineProperties noLine() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static void markers(XDDFLineChartData.Series series, String hex) {
        var marker = series.getCTLineSer().getMarker();
        var shape = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb(hex));
        shape.addNewLn().addNewNoFill();
    }

    /** Sets how far bars of one category cover each other, in percent; POI's small schema lacks the type of the value. */
    static void overlap(XDDFChart chart, int percent) {
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (var cursor = bars.addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(percent));
        }
    }

    private static void quiet(CTTitle title) {
        if (!title.isSetOverlay()) {
            title.addNewOverlay().setVal(false);
        }
        for (var paragraph : title.getTx().getRich().getPList()) {
            for (var run : paragraph.getRList()) {
                style(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), 9, Palette.MUTED, false);
            }
        }
    }

    private static void style(CTTextCharacterProperties properties, int points, String hex, boolean bold) {
        properties.setSz(points * HUNDREDTHS);
        properties.setB(bold);
        properties.addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb(hex));
        properties.addNewLatin().setTypeface(Palette.FACE);
    }
}
