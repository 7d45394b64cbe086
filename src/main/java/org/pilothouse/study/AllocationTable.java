package org.pilothouse.study;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    private final Disciplines disciplines;
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    /** How many lines were put before those of the file. */
    private int before;

    private AllocationTable(String file, Set<String> arms, Set<String> sites, Disciplines disciplines) {
        this.file = file;
        this.arms = arms;
        this.sites = sites;
        this.disciplines = disciplines;
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

    static Read read(String file, byte[] content, Set<String> arms, Set<String> sites, Disciplines disciplines) {
        var table = new AllocationTable(file, arms, sites, disciplines);
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
        table.refuseLinesOfNobody();
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

    /** Where other lines say for whom they are, one that does not would never be drawn. */
    private void refuseLinesOfNobody() {
        var bySite = lines.stream().anyMatch(line -> !line.site().isEmpty());
        var byDiscipline = lines.stream().anyMatch(line -> !line.discipline().isEmpty());
        for (var i = 0; i < lines.size(); i++) {
            if (bySite && lines.get(i).site().isEmpty()) {
                problems.add(problem(numbers.get(i), SITE, "", String.join(", ", sites)));
            }
            if (byDiscipline && lines.get(i).discipline().isEmpty()) {
                problems.add(problem(numbers.get(i), DISCIPLINE, "", String.join(", ", disciplines.names())));
            }
        }
    }

    private void add(TableRow row) {
        var word = cell(row, DISCIPLINE);
        var discipline = word.isEmpty() ? Optional.of("") : disciplines.meantBy(word);
        var number = (int) row.number() - before;
        var line = new Line(cell(row, SEQUENCE), cell(row, SITE), discipline.orElse(word));
        if (!arms.contains(line.sequence())) {
            problems.add(problem(number, SEQUENCE, line.sequence(), String.join(", ", arms)));
        }
        if (!line.site().isEmpty() && !sites.contains(line.site())) {
            problems.add(problem(number, SITE, line.site(), String.join(", ", sites)));
        }
        if (discipline.isEmpty()) {
            problems.add(problem(number, DISCIPLINE, word, String.join(", ", disciplines.names())));
        }
        lines.add(line);
        numbers.add(number);
    }

    private static String cell(TableRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "").strip();
    }

    private RowProblem problem(int line, String column, String found, String expected) {
        return new RowProblem(file, line, column, "UNKNOWN_VALUE", found, expected);
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
