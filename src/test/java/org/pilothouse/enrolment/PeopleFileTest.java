package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PeopleFileTest {

    @Test
    void aWorkbookReadsAsIfPastedAndRowsKeepTheirNumbers() throws IOException {
        var text = PeopleFile.text("People.XLSX", workbook());
        assertThat(text.lines())
                .containsExactly("Name\tE-mail", "", "Ana \"Lee".replace("\"", " ") + "\tana@care.example");
    }

    @Test
    void textIsUtf8OrWhatExcelWritesOnWindows() {
        assertThat(PeopleFile.text("a.csv", "\uFEFFZoë".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Zoë");
        assertThat(PeopleFile.text("a.csv", "Zoë".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Zoë");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> PeopleFile.text("a.xlsx", new byte[] {1, 2, 3}))
                .isInstanceOf(EnrolmentRefused.class);
        assertThatThrownBy(() -> PeopleFile.text("a.csv", new byte[] {1, 0, 3})).isInstanceOf(EnrolmentRefused.class);
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Name");
            header.createCell(1).setCellValue("E-mail");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Ana \"Lee");
            row.createCell(1).setCellValue("ana@care.example");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
