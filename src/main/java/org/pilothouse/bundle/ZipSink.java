package org.pilothouse.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pilothouse.shared.BundleSink;

/**
 * Gathers the files of a bundle, tables packed since a log may have millions of lines, and writes them as a zip that depends on
 * nothing but the study.
 */
class ZipSink implements BundleSink {
    private static final LocalDateTime DATE_OF_EVERY_ENTRY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Content> files = new TreeMap<>();
    private final Map<String, Map<String, Object>> yaml = new TreeMap<>();

    /** Writes a file of the bundle, as often as it is asked to. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows) {
        var packed = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(new DeflaterOutputStream(packed), StandardCharsets.UTF_8))) {
            csv.writeRecord(header);
            rows.accept(row -> csv.writeRecord(row.stream().map(Cells::text).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var bytes = packed.toByteArray();
        files.put(file, out -> {
            try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
                unpacked.transferTo(out);
            }
        });
    }

    @Override
    public void yaml(String file, Map<String, ?> entries) {
        yaml.computeIfAbsent(file, name -> new LinkedHashMap<>()).putAll(entries);
    }

    @Override
    public void bytes(String file, byte[] content) {
        files.put(file, out -> out.write(content));
    }

    void writeTo(OutputStream out) throws IOException {
        yaml.forEach((file, entries) -> bytes(file, BundleYaml.write(entries)));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(DATE_OF_EVERY_ENTRY);
                zip.putNextEntry(entry);
                file.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
    }
}
