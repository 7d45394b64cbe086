package org.pilothouse.interview.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** What is in a packed document: unpacks everything once, counting, before any library gets to see it. */
final class Unpacking {
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private Unpacking() {}

    /** Returns the names of its entries. */
    static Set<String> names(byte[] file) throws Unreadable {
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var buffer = new byte[64 * 1024];
            var unpacked = 0L;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new Unreadable(Reason.UNPACKS_TOO_LARGE);
                    }
                }
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) {
                    throw new Unreadable(Reason.UNPACKS_TOO_LARGE);
                }
            }
            return names;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
    }
}
