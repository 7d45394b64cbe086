package org.pilothouse.study;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilothouse.office.CsvTableReader;
import org.pilothouse.office.TableProblem;
import org.pilothouse.office.TableRow;
import org.pilothouse.office.TableShape;
import org.pilothouse.office.XlsxTableReader;
import org.pilothouse.shared.RowProblem;

/** Reads the order of groups that a statistician made: a group a line, with site and discipline where they are balanced. */
final class AllocationTable {
    private static final String SEQUENCE = "sequence";
    private static final String SITE = "site";
    private static final String DISCIPLINE = "discipline";
    private static final Pattern SEVERAL_CELLS = Pattern.compile("[,;\\t]");
    private static final TableShape SHAPE = new TableShape(List.of(SEQUENCE), List.of(SITE, DISCIPLINE));

    private final String file;
    private final Set<String> arms;
    private final Set<String> sites;
    private final List<Line> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    /** How many lines were put before those of the file. */
    private int before;

    private AllocationTable(String file, Set<String> arms, Set<String> sites) {
        this.file = file;
        this.arms = arms;
        this.sites = sites;
    }

    /** A slot as it was written. */
    record Line(String sequence, String site, String discipline) {}

    /** What was read; problems leave nothing to import. */
    record Read(List<Line> lines, List<RowProblem> problems) {
        boolean bySite() {
            return lines.stream().anyMatch(line -> !line.site().isEmpty());
        }

        boolean byDiscipline() {
            return lines.stream().anyMatch(line -> !line.discipline().isEmpty());
        }
    }

    static Read read(String file, byte[] content, Set<String> arms, Set<String> sites) {
        var table = new AllocationTable(file, arms, sites);
        if (file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            XlsxTableReader.of(SHAPE)
                    .refuseFormulas()
                    .read(file, new ByteArrayInputStream(content), table::add, table::add);
        } else {
            table.readText(new String(content, StandardCharsets.UTF_8).stripLeading());
        }
        if (table.problems.isEmpty() && table.lines.isEmpty()) {
            table.problems.add(new RowProblem(file, 0, SEQUENCE, "EMPTY_FILE", "", ""));
        }
        return new Read(List.copyOf(table.lines), List.copyOf(table.problems));
    }

    /** A bare column of groups, as it is pasted, needs no header; of several nobody knows which is which. */
    private void readText(String text) {
        var first = text.lines().findFirst().orElse("");
        var hasHeader = first.toLowerCase(Locale.ROOT).contains(SEQUENCE);
        if (!hasHeader && SEVERAL_CELLS.matcher(first).find()) {
            problems.add(new RowProblem(file, 1, SEQUENCE, "NO_HEADER", first, SEQUENCE));
            return;
        }
        before = hasHeader ? 0 : 1;
        var table = hasHeader ? text : SEQUENCE + "\n" + text;
        CsvTableReader.of(SHAPE)
                .anyDelimiter()
                .refuseFormulas()
                .read(file, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), this::add, this::add);
    }

    private void add(TableRow row) {
        var line = new Line(cell(row, SEQUENCE), cell(row, SITE), cell(row, DISCIPLINE));
        if (!arms.contains(line.sequence())) {
            refuse(row, SEQUENCE, line.sequence(), String.join(", ", arms));
        }
        if (!line.site().isEmpty() && !sites.contains(line.site())) {
            refuse(row, SITE, line.site(), String.join(", ", sites));
        }
        lines.add(line);
    }

    private static String cell(TableRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "").strip();
    }

    private void refuse(TableRow row, String column, String found, String expected) {
        problems.add(new RowProblem(file, (int) row.number() - before, column, "UNKNOWN_VALUE", found, expected));
    }

    private void add(TableProblem problem) {
        problems.add(new RowProblem(
                file,
                (int) problem.row() - before,
                Objects.requireNonNullElse(problem.column(), ""),
                problem.kind().name(),
                problem.found(),
                problem.expected()));
    }
}
