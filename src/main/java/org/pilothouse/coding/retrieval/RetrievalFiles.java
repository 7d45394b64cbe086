package org.pilothouse.coding.retrieval;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.CsvFormat;
import org.pilothouse.office.CsvTableWriter;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.Table;
import org.pilothouse.office.WordDocument;
import org.pilothouse.office.Workbook;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** What was found, as files. The table in plain text is written while it is fetched. */
@Service
@MayResearch
public class RetrievalFiles {
    private static final List<String> HEADER =
            List.of("guid", "interview", "participant", "code", "coder", "passage", "memo");

    private final Retrieval retrieval;
    private final Questions questions;
    private final Findings findings;
    private final AuditTrail trail;
    private final Studies studies;
    private final Clock clock;

    RetrievalFiles(
            Retrieval retrieval,
            Questions questions,
            Findings findings,
            AuditTrail trail,
            Studies studies,
            Clock clock) {
        this.retrieval = retrieval;
        this.questions = questions;
        this.findings = findings;
        this.trail = trail;
        this.studies = studies;
        this.clock = clock;
    }

    public void csv(StudyId study, Query query, OutputStream out) throws IOException {
        try (var csv = new CsvTableWriter(out, CsvFormat.SPREADSHEET, HEADER)) {
            each(study, query, found -> csv.row(cells(found)));
        }
    }

    public byte[] workbook(StudyId study, Query query) {
        var table = Table.of(HEADER.stream()
                .map(header -> header.equals("passage") || header.equals("memo")
                        ? Column.text(header).wide(6)
                        : Column.text(header))
                .toList());
        each(study, query, found -> table.row(cells(found)));
        var workbook = Workbook.of(properties(study));
        var sheet = workbook.sheet("Passages");
        leftOut(study, query).ifPresent(sheet::paragraph);
        sheet.longTable(table);
        return workbook.toBytes();
    }

    public byte[] document(StudyId study, Query query) {
        var document =
                WordDocument.of(properties(study)).title(properties(study).title());
        leftOut(study, query).ifPresent(document::paragraph);
        var last = new String[] {""};
        each(study, query, found -> {
            var heading = found.interview() == null ? "–" : found.interview();
            if (!heading.equals(last[0])) {
                document.heading(1, heading);
                last[0] = heading;
            }
            document.quote(
                    found.words(),
                    String.join(
                            " · ",
                            Stream.of(value(found.participant()), found.code(), found.coder())
                                    .filter(word -> !word.isEmpty())
                                    .toList()));
        });
        return document.toBytes();
    }

    private Optional<String> leftOut(StudyId study, Query query) {
        var left = retrieval.totals(study, query).leftOut();
        return left == 0
                ? Optional.empty()
                : Optional.of(left
                        + (query.asksOfCases() ? " more belong to cases from elsewhere but are" : " more are")
                        + " left out: whoever says them did not agree that data are looked at"
                        + " together, or is not known.");
    }

    private void each(StudyId study, Query query, Consumer<Found> taker) {
        trail.write(new PassagesRetrieved(study, "file", query));
        findings.each(questions.ask(study, query, Set.of()), taker);
    }

    private static List<Cell> cells(Found found) {
        return List.of(
                Cell.text(found.guid().toString()),
                Cell.text(found.interview()),
                Cell.text(value(found.participant())),
                Cell.text(found.code()),
                Cell.text(found.coder()),
                Cell.text(found.words()),
                Cell.text(found.memo()));
    }

    private static String value(@Nullable Object code) {
        return code instanceof org.pilothouse.shared.ParticipantCode known ? known.value() : "";
    }

    private DocumentProperties properties(StudyId study) {
        return new DocumentProperties(
                studies.definition(study).title(), "Coded passages", clock.instant(), Locale.ENGLISH);
    }
}
