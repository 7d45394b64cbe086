package org.pilothouse.notelog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;

/** A bundle held in memory, with what was said about it. */
class MemoryBundle implements BundleSink, BundleSource, BundleReport {
    final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    final List<RowProblem> refused = new ArrayList<>();
    final List<RowProblem> noted = new ArrayList<>();

    /** A table of lines whose cells are separated by commas; the first is the header. */
    MemoryBundle with(String file, String... lines) {
        tables.put(
                file,
                java.util.Arrays.stream(lines)
                        .map(line -> List.of(line.split(",", -1)))
                        .toList());
        return this;
    }

    @Override
    public void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows) {
        var table = new ArrayList<List<String>>();
        table.add(header);
        rows.accept(row -> table.add(row.stream().map(String::valueOf).toList()));
        tables.put(file, table);
    }

    @Override
    public List<Row> csv(String file) {
        var table = tables.getOrDefault(file, List.of());
        var rows = new ArrayList<Row>();
        for (int i = 1; i < table.size(); i++) {
            rows.add(row(i + 1, table.get(0), table.get(i)));
        }
        return rows;
    }

    @Override
    public void refuse(RowProblem problem) {
        refused.add(problem);
    }

    @Override
    public void note(RowProblem problem) {
        noted.add(problem);
    }

    @Override
    public void yaml(String file, Map<String, ?> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> yaml(String file) {
        return Map.of();
    }

    @Override
    public void bytes(String file, byte[] content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> bytes(String file) {
        return Optional.empty();
    }

    private static Row row(int line, List<String> header, List<String> cells) {
        var byColumn = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(header.get(i), cells.get(i).isEmpty() ? null : cells.get(i));
        }
        return new Row() {
            @Override
            public int line() {
                return line;
            }

            @Override
            public String get(String column) {
                return byColumn.get(column);
            }
        };
    }
}
