package org.pilothouse.refiqda;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was guessed, lost or skipped in reading a file.
 *
 * @param lines what concerns no single text
 * @param sources one for each text, in the file's order
 */
public record ReadReport(List<ReportLine> lines, List<SourceReport> sources) {

    public ReadReport {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /** How often something was found, in the file and in all its texts. */
    public int count(Finding finding) {
        return allLines()
                .filter(line -> line.finding() == finding)
                .mapToInt(ReportLine::count)
                .sum();
    }

    /** The texts about whose positions somebody should be asked. */
    public List<SourceReport> ambiguous() {
        return sources.stream()
                .filter(source ->
                        source.positions() != null && source.positions().isAmbiguous())
                .toList();
    }

    private Stream<ReportLine> allLines() {
        return Stream.concat(lines.stream(), sources.stream().flatMap(source -> source.lines().stream()));
    }
}
