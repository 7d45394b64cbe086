package org.pilothouse.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pilothouse.shared.BundleSink;

/** Gathers the files of a bundle and writes them as a zip that depends on nothing but the study. */
class ZipSink implements BundleSink {
    private static final LocalDateTime DATE_OF_EVERY_ENTRY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, Map<String, Object>> yaml = new TreeMap<>();

    @Override
    public void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.accept(row -> csv.writeRecord(row.stream().map(Cells::text).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        files.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void yaml(String file, Map<String, ?> entries) {
        yaml.computeIfAbsent(file, name -> new LinkedHashMap<>()).putAll(entries);
    }

    @Override
    public void bytes(String file, byte[] content) {
        files.put(file, content);
    }

    void writeTo(OutputStream out) throws IOException {
        yaml.forEach((file, entries) -> files.put(file, BundleYaml.write(entries)));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(DATE_OF_EVERY_ENTRY);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
