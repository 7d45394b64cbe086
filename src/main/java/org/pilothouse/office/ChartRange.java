package org.pilothouse.office;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Where on a sheet the numbers of a chart stand.
 *
 * @param sheet holding them
 * @param headerRow row of the series' names; the categories begin in the next row
 * @param categoryColumn column of the categories
 * @param valueColumns column of each series
 */
record ChartRange(XSSFSheet sheet, int headerRow, int categoryColumn, List<Integer> valueColumns) {

    XDDFCategoryDataSource categories(Chart chart) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(chart, categoryColumn));
    }

    XDDFNumericalDataSource<Double> values(Chart chart, int series) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(chart, valueColumns.get(series)));
    }

    CellReference name(int series) {
        return new CellReference(sheet.getSheetName(), headerRow, valueColumns.get(series), true, true);
    }

    private CellRangeAddress range(Chart chart, int column) {
        return new CellRangeAddress(
                headerRow + 1, headerRow + chart.categories().size(), column, column);
    }
}
