package org.pilothouse.office;

import java.util.Objects;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Draws one chart the same way in documents and workbooks: zero baseline, quiet grid, colours that all can tell apart. */
final class ChartPainter {
    private static final double LINE_WIDTH = 2.25;

    private final XDDFChart target;

    ChartPainter(XDDFChart target) {
        this.target = target;
    }

    void paint(Chart chart, ChartRange range) {
        var look = chart.look();
        ChartType.face(target);
        target.setTitleText(SafeText.forXml(look.title()));
        target.setTitleOverlay(false);
        ChartType.title(target.getTitle(), 11, Palette.INK);
        target.displayBlanksAs(DisplayBlanks.GAP);
        var categories = categoryAxis(look);
        var values = valueAxis(look);
        zeroBaseline(chart, values);
        var data = data(look, categories, values);
        for (var i = 0; i < chart.series().size(); i++) {
            var series = data.addSeries(range.categories(chart), range.values(chart, i));
            series.setTitle(SafeText.forXml(chart.series().get(i).name()), range.name(i));
            colour(series, i);
        }
        if (!chart.series().isEmpty()) {
            target.plot(data);
        }
        if (chart.series().size() > 1) {
            target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            target.getOrAddLegend().setOverlay(false);
        }
        ChartType.axisTitles(target);
    }

    /** Bars begin at zero, also where all values are close to each other. */
    private static void zeroBaseline(Chart chart, XDDFValueAxis axis) {
        var values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
        if (chart.look().kind() != ChartKind.LINE && values.stream().allMatch(value -> value >= 0)) {
            axis.setMinimum(0);
        }
    }

    private XDDFCategoryAxis categoryAxis(ChartLook look) {
        var horizontal = look.kind().horizontal();
        var axis = target.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        axis.setOrientation(horizontal ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.getOrAddShapeProperties().setLineProperties(ChartType.line(Palette.MUTED, 0.75));
        if (!look.categoryAxis().isEmpty()) {
            axis.setTitle(SafeText.forXml(look.categoryAxis()));
        }
        return axis;
    }

    private XDDFValueAxis valueAxis(ChartLook look) {
        var axis = target.createValueAxis(look.kind().horizontal() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.setCrosses(look.kind().horizontal() ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setNumberFormat(look.style().axisPattern());
        axis.getOrAddMajorGridProperties().setLineProperties(ChartType.line(Palette.RULE, 0.5));
        axis.getOrAddShapeProperties().setLineProperties(ChartType.noLine());
        if (!look.valueAxis().isEmpty()) {
            axis.setTitle(SafeText.forXml(look.valueAxis()));
        }
        return axis;
    }

    private XDDFChartData data(ChartLook look, XDDFCategoryAxis categories, XDDFValueAxis values) {
        if (look.kind() == ChartKind.LINE) {
            var lines = (XDDFLineChartData) target.createData(ChartTypes.LINE, categories, values);
            lines.setGrouping(Grouping.STANDARD);
            return lines;
        }
        var bars = (XDDFBarChartData) target.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(look.kind().horizontal() ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(look.kind().stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        bars.setGapWidth(70);
        ChartType.overlap(target, look.kind().stacked() ? 100 : -8);
        bars.setVaryColors(false);
        return bars;
    }

    private static void colour(XDDFChartData.Series series, int index) {
        var hex = Palette.SERIES.get(index);
        if (series instanceof XDDFLineChartData.Series line) {
            XDDFLineProperties stroke = ChartType.line(hex, LINE_WIDTH);
            line.setLineProperties(stroke);
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            ChartType.markers(line, hex);
        } else {
            series.setFillProperties(ChartType.fill(hex));
        }
    }
}
