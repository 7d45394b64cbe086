package org.pilothouse.coding.retrieval;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.CsvFormat;
import org.pilothouse.office.CsvTableWriter;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.NumberStyle;
import org.pilothouse.office.Table;
import org.pilothouse.office.WordDocument;
import org.pilothouse.office.Workbook;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** A matrix as a file: the numbers, only whether there is any, and of codes with codes how much two belong together. */
@Service
@MayResearch
public class MatrixFiles {
    private static final String TOGETHER = "c = n12 / (n1 + n2 − n12)";

    private final Matrices matrices;
    private final Studies studies;
    private final Clock clock;

    MatrixFiles(Matrices matrices, Studies studies, Clock clock) {
        this.matrices = matrices;
        this.studies = studies;
        this.clock = clock;
    }

    public byte[] workbook(StudyId study, Query query, MatrixBy by) {
        var matrix = matrices.of(study, query, by);
        var workbook = Workbook.of(properties(study));
        var counts = workbook.sheet("Counts");
        leftOut(matrix).ifPresent(counts::paragraph);
        counts.table(table(matrix));
        workbook.sheet("0-1").table(table(matrix.yesOrNo()));
        if (!matrix.shares().isEmpty()) {
            workbook.sheet("Co-occurrence").paragraph(TOGETHER).table(shares(matrix));
        }
        return workbook.toBytes();
    }

    public void csv(StudyId study, Query query, MatrixBy by, OutputStream out) throws IOException {
        out.write(CsvTableWriter.toBytes(table(matrices.of(study, query, by)), CsvFormat.SPREADSHEET));
    }

    public byte[] document(StudyId study, Query query, MatrixBy by) {
        var matrix = matrices.of(study, query, by);
        var document = WordDocument.of(properties(study))
                .title(properties(study).title())
                .table("Numbers of passages", table(matrix), leftOut(matrix).orElse(""));
        if (!matrix.shares().isEmpty()) {
            document.table("Co-occurrence", shares(matrix), TOGETHER);
        }
        return document.toBytes();
    }

    private static Optional<String> leftOut(Matrix matrix) {
        return matrix.leftOut() == 0
                ? Optional.empty()
                : Optional.of(
                        matrix.leftOut() + " passages stand in no column: no interview is known, nothing of this"
                                + " kind is known of whoever says them, or they did not agree that data are looked at together.");
    }

    private static Table table(Matrix matrix) {
        return rows(
                matrix,
                row -> matrix.counts().get(row).stream().map(Cell::integer).toList());
    }

    private static Table shares(Matrix matrix) {
        return rows(
                matrix,
                row -> matrix.shares().get(row).stream()
                        .map(share -> Cell.number(share, NumberStyle.THREE_DECIMALS))
                        .toList());
    }

    private static Table rows(Matrix matrix, IntFunction<List<Cell>> cells) {
        var table = Table.of(Stream.concat(
                        Stream.of(Column.text("code")),
                        matrix.columns().stream().map(Column::number))
                .toList());
        for (var row = 0; row < matrix.rows().size(); row++) {
            table.row(Stream.concat(Stream.of(Cell.text(matrix.rows().get(row))), cells.apply(row).stream())
                    .toList());
        }
        return table;
    }

    private DocumentProperties properties(StudyId study) {
        return new DocumentProperties(
                studies.definition(study).title(), "Coded passages", clock.instant(), Locale.ENGLISH);
    }
}
