package org.pilothouse.refiqda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips the same content into the same bytes: entries sorted, each dated midnight of 1980-01-01. */
final class StableZip {

    /** The JDK adds a field that depends on the time zone to entries of the first instant of 1980, not to later ones. */
    private static final LocalDateTime JUST_AFTER = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private StableZip() {}

    static byte[] of(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                var zipEntry = new ZipEntry(entry.getKey());
                zipEntry.setTimeLocal(JUST_AFTER);
                zip.putNextEntry(zipEntry);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return atMidnight(bytes.toByteArray(), entries.size());
    }

    /** Clears the time of day in each header of the directory at the end and in the header before each entry. */
    private static byte[] atMidnight(byte[] zip, int entries) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var header = buffer.getInt(zip.length - 22 + 16);
        for (var entry = 0; entry < entries; entry++) {
            buffer.putShort(header + 12, (short) 0);
            buffer.putShort(buffer.getInt(header + 42) + 10, (short) 0);
            header += 46 + buffer.getShort(header + 28) + buffer.getShort(header + 30) + buffer.getShort(header + 32);
        }
        return zip;
    }
}
