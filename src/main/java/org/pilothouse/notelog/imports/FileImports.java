package org.pilothouse.notelog.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteRow;
import org.pilothouse.notelog.Submission;
import org.pilothouse.notelog.weekly.VendorMetrics;
import org.pilothouse.notelog.weekly.WeeklyRow;
import org.pilothouse.office.RawTable;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes in files whose columns bear other names: first shows what would become of the rows, then takes them in one transaction. */
@Service
@MayHandInEhrData
public class FileImports {
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "note_ref", List.of("reference", "noteid", "note", "documentid"),
            "participant", List.of("participantid", "code", "clinician"),
            "service_date", List.of("date", "day", "dateofservice"),
            "note_type", List.of("type", "documenttype"),
            "eligible_for_ai", List.of("eligible"),
            "doc_minutes", List.of("minutes", "documentationminutes", "time"),
            "measurement_method", List.of("method"),
            "signed_at", List.of("signed"),
            "use_outcome", List.of("outcome", "use"),
            "week", List.of("weekof", "monday"));

    private final NoteLog notes;
    private final VendorMetrics metrics;
    private final RememberedColumns remembered;

    FileImports(NoteLog notes, VendorMetrics metrics, RememberedColumns remembered) {
        this.notes = notes;
        this.metrics = metrics;
        this.remembered = remembered;
    }

    /** Where the columns probably are: as the last time, else by their names. */
    public Map<String, ColumnSource> proposal(StudyId study, ImportKind kind, RawTable table) {
        var known = remembered.of(study, kind);
        var proposal = new HashMap<String, ColumnSource>();
        for (var column : kind.columns()) {
            var before = known.get(column);
            if (before != null && (before.fixed() != null || table.header().contains(before.header()))) {
                proposal.put(column, before);
            } else {
                table.header().stream()
                        .filter(header -> isNamed(header, column))
                        .findFirst()
                        .ifPresent(header -> proposal.put(column, ColumnSource.ofHeader(header)));
            }
        }
        return proposal;
    }

    /** What would become of the rows if they were taken in now; nothing is kept. */
    public ImportOutcome preview(StudyId study, ImportKind kind, SentFile file) {
        return switch (kind) {
            case NOTES -> ofNotes(file, rows -> notes.rehearse(study, rows));
            case WEEKLY -> ofWeeks(file, rows -> metrics.rehearse(study, rows));
        };
    }

    /** Keeps the good rows and how the columns were told apart. */
    public ImportOutcome take(StudyId study, ImportKind kind, SentFile file) {
        var outcome = switch (kind) {
            case NOTES -> ofNotes(file, rows -> notes.submitRows(study, rows));
            case WEEKLY -> ofWeeks(file, rows -> metrics.take(study, rows));
        };
        remembered.keep(study, kind, file.columns());
        return outcome;
    }

    private static ImportOutcome ofNotes(SentFile file, Function<List<NoteRow>, Submission> taking) {
        var rows = file.rows(NoteRow::read, NoteRow::malformed);
        var byLine = rows.stream().collect(Collectors.toMap(NoteRow::line, UnaryOperator.identity()));
        var result = taking.apply(rows);
        var problems = result.rejected().stream()
                .map(one -> problem(file, byLine.get(one.line()), one))
                .toList();
        return new ImportOutcome(result.accepted(), result.duplicate(), problems, (int) result.warnings().stream()
                .mapToInt(Submission.Warning::line)
                .distinct()
                .count());
    }

    private static RowProblem problem(SentFile file, @Nullable NoteRow row, Submission.Rejected rejected) {
        return row == null
                ? file.problem(rejected.line(), rejected.reason(), rejected.message())
                : row.problems().stream()
                        .filter(problem -> problem.reason().equals(rejected.reason()))
                        .findFirst()
                        .map(file::named)
                        .orElseGet(() -> file.problem(rejected.line(), rejected.reason(), rejected.message()));
    }

    private static ImportOutcome ofWeeks(SentFile file, Function<List<WeeklyRow>, VendorMetrics.Receipt> taking) {
        var result = taking.apply(file.rows(WeeklyRow::new, (line, width) -> new WeeklyRow(line, column -> null)));
        return new ImportOutcome(
                result.accepted(),
                result.duplicate(),
                result.rejected().stream()
                        .map(one -> file.problem(one.line(), one.reason(), one.message()))
                        .toList(),
                0);
    }

    private static boolean isNamed(String header, String column) {
        var letters = letters(header);
        return letters.equals(letters(column))
                || OTHER_NAMES.getOrDefault(column, List.of()).contains(letters);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
