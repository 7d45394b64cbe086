package org.pilothouse;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;

/** A study bundle without a zip around it, to test one feature's part at a time. */
public final class MemoryBundle implements BundleSink, BundleSource, BundleReport {
    public final Map<String, List<List<String>>> tables = new TreeMap<>();
    public final Map<String, byte[]> files = new TreeMap<>();
    public final Map<String, Object> yaml = new LinkedHashMap<>();
    public final List<RowProblem> refused = new ArrayList<>();
    public final List<RowProblem> noted = new ArrayList<>();

    /** Adds a table: the header, then rows; cells split at commas, empty ones absent. */
    public MemoryBundle with(String file, String... lines) {
        tables.put(
                file,
                List.of(lines).stream()
                        .map(line -> List.of(line.split(",", -1)))
                        .toList());
        return this;
    }

    @Override
    public void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(header);
        rows.accept(row ->
                lines.add(row.stream().map(cell -> Objects.toString(cell, "")).toList()));
        tables.put(file, lines);
    }

    @Override
    public void yaml(String file, Map<String, ?> entries) {
        yaml.putAll(entries);
    }

    @Override
    public void bytes(String file, byte[] content) {
        files.put(file, content);
    }

    @Override
    public List<Row> csv(String file) {
        var lines = tables.getOrDefault(file, List.of());
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            var cells = new HashMap<String, String>();
            for (var column = 0; column < lines.getFirst().size(); column++) {
                cells.put(lines.getFirst().get(column), lines.get(i).get(column));
            }
            rows.add(new Line(i + 1, cells));
        }
        return rows;
    }

    @Override
    public Map<String, Object> yaml(String file) {
        return yaml;
    }

    @Override
    public Optional<byte[]> bytes(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public void refuse(RowProblem problem) {
        refused.add(problem);
    }

    @Override
    public void note(RowProblem problem) {
        noted.add(problem);
    }

    private record Line(int line, Map<String, String> cells) implements Row {
        @Override
        public @Nullable String get(String column) {
            var cell = requireNonNullElse(cells.get(column), "");
            return cell.isEmpty() ? null : cell;
        }
    }
}
