package org.pilothouse.coding.retrieval;

import java.time.Instant;
import java.util.Locale;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.Table;
import org.pilothouse.office.WordDocument;
import org.pilothouse.office.Workbook;
import org.pilothouse.shell.AtLeisure;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes a workbook and a document that nobody reads: the first of each takes seconds, the next tenths of one. */
@Component
@Profile("!test")
class FilesAtLeisure implements AtLeisure {
    private static final DocumentProperties NOTHING =
            new DocumentProperties("Nothing", "Nothing", Instant.EPOCH, Locale.ENGLISH);

    @Override
    public void prepare() {
        var table = Table.of(Column.text("words"), Column.number("number")).row(Cell.text("words"), Cell.integer(1));
        var workbook = Workbook.of(NOTHING);
        workbook.sheet("Short").title("Nothing").paragraph("Nothing").table(table);
        workbook.sheet("Long").longTable(table);
        workbook.toBytes();
        WordDocument.of(NOTHING)
                .title("Nothing")
                .heading(1, "Nothing")
                .quote("words", "whoever says them")
                .table("Nothing", table)
                .toBytes();
    }
}
