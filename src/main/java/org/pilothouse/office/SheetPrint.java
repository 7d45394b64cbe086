package org.pilothouse.office;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is shown and printed: A4 landscape, all columns on a page, pages numbered, no grid. */
final class SheetPrint {

    private SheetPrint() {}

    static void prepare(XSSFSheet sheet, String title, DocumentLabels labels) {
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(16);
        sheet.setFitToPage(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getHeader().setLeft(escaped(title));
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight(escaped(labels.page()) + " &P " + escaped(labels.of()) + " &N");
    }

    /** An ampersand begins a code in headers and footers. */
    private static String escaped(String text) {
        return SafeText.forXml(text).replace("&", "&&");
    }
}
