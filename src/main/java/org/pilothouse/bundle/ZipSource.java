package org.pilothouse.bundle;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.yaml.snakeyaml.error.YAMLException;

/** The files of a bundle as its parts want them; whatever cannot be read goes to the report. */
class ZipSource implements BundleSource {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Map<String, byte[]> files;
    private final BundleReport report;

    ZipSource(Map<String, byte[]> files, BundleReport report) {
        this.files = files;
        this.report = report;
    }

    Set<String> names() {
        return files.keySet();
    }

    @Override
    public Optional<byte[]> bytes(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public Map<String, Object> yaml(String file) {
        var content = files.get(file);
        if (content == null) {
            return Map.of();
        }
        try {
            return BundleYaml.read(content);
        } catch (YAMLException broken) {
            report.refuse(new RowProblem(file, 0, "", "UNREADABLE", firstLine(broken), "YAML"));
            return Map.of();
        }
    }

    @Override
    public List<Row> csv(String file) {
        var content = files.get(file);
        return content == null
                ? List.of()
                : text(file, content).map(text -> rows(file, text)).orElse(List.of());
    }

    private Optional<String> text(String file, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            report.refuse(new RowProblem(file, 0, "", "UNREADABLE", "bytes that are not UTF-8", "UTF-8"));
            return Optional.empty();
        }
    }

    private List<Row> rows(String file, String text) {
        var rows = new ArrayList<Row>();
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofNamedCsvRecord(text)) {
            for (var row : csv) {
                rows.add(new CsvRow(row, Set.copyOf(new HashSet<>(row.getHeader()))));
            }
        } catch (CsvParseException | IllegalStateException broken) {
            report.refuse(new RowProblem(
                    file, rows.size() + 2, "", "UNREADABLE", firstLine(broken), "a CSV row as long as its header"));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    private static String firstLine(Exception broken) {
        var message = broken.getMessage();
        return message == null
                ? broken.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private record CsvRow(NamedCsvRecord row, Set<String> header) implements Row {

        @Override
        public int line() {
            return (int) row.getStartingLineNumber();
        }

        @Override
        public @Nullable String get(String column) {
            if (!header.contains(column)) {
                return null;
            }
            var cell = row.getField(column);
            return cell.isEmpty() ? null : cell;
        }
    }
}
