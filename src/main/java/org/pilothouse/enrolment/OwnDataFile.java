package org.pilothouse.enrolment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.CsvFormat;
import org.pilothouse.office.CsvTableWriter;
import org.pilothouse.office.Table;
import org.pilothouse.shared.OwnData;

/** The zip with one's own data: tables that open in a spreadsheet and run nothing there, texts as they are. */
final class OwnDataFile implements OwnData.Sink, AutoCloseable {
    private final ZipOutputStream zip;

    OwnDataFile(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void table(String file, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            var table = Table.of(header.stream().map(Column::text).toList());
            rows.forEach(row -> table.row(row.stream().map(Cell::of).toList()));
            entry(file, CsvTableWriter.toBytes(table, CsvFormat.SPREADSHEET));
        }
    }

    @Override
    public void text(String file, String content) {
        entry(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private void entry(String file, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(file.replaceAll("[^A-Za-z0-9._/-]+", "-")));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
