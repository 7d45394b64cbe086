package org.pilothouse.refiqda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Unpacks entries while counting: what a zip says of its sizes is not believed. */
final class ZipContent {

    private static final int RATIO_MATTERS_FROM = 1 << 20;

    private final ZipFile zip;
    private final ReadLimits limits;
    private long total;

    ZipContent(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Returns the content, or null if it is larger than {@code most}.
     *
     * @throws IOException if it is damaged
     * @throws RefiQdaRefused if it is a bomb, or all that was read exceeds the limit
     */
    byte @Nullable [] read(ZipEntry entry, long most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var checksum = new CRC32();
        try (var stream = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes.write(buffer, 0, read);
                checksum.update(buffer, 0, read);
                count(read, bytes.size(), entry);
                if (bytes.size() > most) {
                    return null;
                }
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new ZipException("checksum of " + entry.getName());
        }
        return bytes.toByteArray();
    }

    private void count(int read, int size, ZipEntry entry) {
        total += read;
        if (total > limits.totalBytes()) {
            throw new RefiQdaRefused(Reason.TOO_LARGE, "more than " + limits.totalBytes() + " in all");
        }
        if (size >= RATIO_MATTERS_FROM && size / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
            throw new RefiQdaRefused(Reason.ZIP_BOMB, entry.getName());
        }
    }
}
