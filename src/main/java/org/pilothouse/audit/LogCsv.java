package org.pilothouse.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.pilothouse.office.CsvFormat;
import org.pilothouse.office.CsvTableWriter;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Writes the log as a table, line by line while it is sent. */
@Component
class LogCsv {
    private final LogSearch search;

    LogCsv(LogSearch search) {
        this.search = search;
    }

    void write(Optional<StudyId> study, LogFilter filter, OutputStream out) {
        try (var csv =
                new CsvTableWriter(out, CsvFormat.SPREADSHEET, List.of("at", "who", "action", "object", "details"))) {
            search.each(
                    study,
                    filter,
                    line -> csv.row(
                            line.at(),
                            line.byClinician() ? "(a clinician)" : line.who(),
                            line.action(),
                            line.object(),
                            line.details()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
