package org.pilothouse.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip so that equal content gives equal bytes: entries sorted and dated 1980-01-01, zips inside too. */
final class StableZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private StableZip() {}

    /** Returns the stable form of {@code zip}, with some entries changed. */
    static byte[] changing(byte[] zip, Map<String, UnaryOperator<byte[]>> changes) throws IOException {
        var entries = read(zip);
        changes.forEach((name, change) -> entries.computeIfPresent(name, (known, content) -> change.apply(content)));
        return written(entries, zip.length);
    }

    /** Returns the stable form of {@code zip}, with the entries named in {@code replacements} exchanged. */
    static byte[] of(byte[] zip, Map<String, byte[]> replacements) throws IOException {
        var entries = read(zip);
        entries.putAll(replacements);
        return written(entries, zip.length);
    }

    private static byte[] written(Map<String, byte[]> entries, int size) throws IOException {
        var bytes = new ByteArrayOutputStream(size);
        try (var out = new ZipOutputStream(bytes)) {
            write(out, CONTENT_TYPES, entries);
            for (var name : entries.keySet()) {
                if (!name.equals(CONTENT_TYPES)) {
                    write(out, name, entries);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                entries.put(entry.getName(), entry.getName().endsWith(".xlsx") ? of(content, Map.of()) : content);
            }
        }
        return entries;
    }

    private static void write(ZipOutputStream out, String name, Map<String, byte[]> entries) throws IOException {
        var content = entries.get(name);
        if (content != null) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(EPOCH);
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
    }
}
