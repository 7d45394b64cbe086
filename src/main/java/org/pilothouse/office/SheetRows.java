package org.pilothouse.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** The first sheet of a workbook that somebody brought, row by row as text, for lists whose header is not known beforehand. */
public final class SheetRows {
    private static final ReadLimits LIMITS = new ReadLimits(5_000_000, 50_000_000, 5_000, 50, 10_000);

    private SheetRows() {}

    /** Every row, blank ones as well, so that row numbers hold; empty when it is no workbook or larger than a list of people. */
    public static Optional<List<List<String>>> read(InputStream in) {
        try (var workbook = XlsxTableReader.open(in, LIMITS)) {
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                if (row.getRowNum() >= LIMITS.rows()) {
                    return Optional.empty();
                }
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                }
                rows.add(XlsxText.fields((XSSFRow) row, 0));
            }
            return Optional.of(List.copyOf(rows));
        } catch (UnreadableTable | IOException | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }
}
