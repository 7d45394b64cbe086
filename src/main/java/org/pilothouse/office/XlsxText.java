package org.pilothouse.office;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Cells of a workbook as the text that a CSV file would hold: ISO dates, shortest decimals, Y and N. */
final class XlsxText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private XlsxText() {}

    /** Returns the cells of a row up to the last that is not blank, and at least {@code columns}. */
    static List<String> fields(XSSFRow row, int columns) {
        var fields = new ArrayList<String>();
        for (var c = 0; c < Math.max(columns, row.getLastCellNum()); c++) {
            fields.add(text(row.getCell(c, MissingCellPolicy.CREATE_NULL_AS_BLANK)));
        }
        while (fields.size() > columns && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return fields;
    }

    private static String text(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "Y" : "N";
            case NUMERIC -> isMoment(cell) ? moment(cell) : Cell.shortest(cell.getNumericCellValue());
            case ERROR -> cell.getErrorCellString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private static boolean isMoment(XSSFCell cell) {
        return isUniversal(cell) || DateUtil.isCellDateFormatted(cell);
    }

    private static boolean isUniversal(XSSFCell cell) {
        // Excel puts a backslash before the hyphens when it saves
        return cell.getCellStyle().getDataFormatString().replace("\\", "").equals(CellStyles.MOMENT_FORMAT);
    }

    /** A spreadsheet knows no time zones; only the format of {@link CellStyles#MOMENT_FORMAT} promises UTC. */
    private static String moment(XSSFCell cell) {
        var value = cell.getNumericCellValue();
        var date1904 = cell.getSheet().getWorkbook().isDate1904();
        var moment = DateUtil.getLocalDateTime(value, date1904, true);
        if (value < 1) {
            return TIME.format(moment);
        }
        var universal = isUniversal(cell);
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT) && !universal) {
            return moment.toLocalDate().toString();
        }
        return MOMENT.format(moment) + (universal ? "Z" : "");
    }
}
