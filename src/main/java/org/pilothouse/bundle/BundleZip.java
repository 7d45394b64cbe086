package org.pilothouse.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.pilothouse.bundle.BundleRefused.Reason;

/** Reads a zip that somebody sent, with limits: nothing is written to disk, no bomb is unpacked. */
final class BundleZip {
    private static final long LARGEST_UNPACKED = 512L * 1024 * 1024;
    private static final int MOST_FILES = 1000;
    private static final int BUFFER = 64 * 1024;

    private BundleZip() {}

    static Map<String, byte[]> unpack(InputStream in) throws IOException {
        var files = new HashMap<String, byte[]>();
        var left = LARGEST_UNPACKED;
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var content = read(zip, left);
                    left -= content.length;
                    files.put(entry.getName(), content);
                }
                if (files.size() > MOST_FILES) {
                    throw new BundleRefused(Reason.TOO_LARGE, List.of());
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new BundleRefused(Reason.NOT_A_ZIP, List.of());
        }
        if (files.isEmpty()) {
            throw new BundleRefused(Reason.NOT_A_ZIP, List.of());
        }
        return files;
    }

    private static byte[] read(InputStream in, long most) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > most) {
                throw new BundleRefused(Reason.TOO_LARGE, List.of());
            }
        }
        return out.toByteArray();
    }
}
