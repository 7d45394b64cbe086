package org.pilothouse.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.report.model.Stored;

/** A release before and at the moment of being locked: one text, already under disclosure control. */
record Snapshot(int number, String title, Instant lockedAt, String text, List<PrintedPart> printed) {
    /** Raised when readers must tell old snapshots from new ones. */
    private static final int FORMAT = 1;

    static Snapshot of(int number, String title, Instant lockedAt, Map<String, @Nullable Object> content) {
        var release = new LinkedHashMap<String, @Nullable Object>();
        release.put("format", FORMAT);
        release.put("number", number);
        release.put("title", title);
        release.put("lockedAt", lockedAt.toString());
        release.put("previous", number == 1 ? null : number - 1);
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("release", release);
        all.putAll(content);
        return new Snapshot(number, title, lockedAt, Stored.write(all), List.of());
    }

    /** The same with what its figures are made of, which is not part of the text. */
    Snapshot printing(List<PrintedPart> parts) {
        return new Snapshot(number, title, lockedAt, text, List.copyOf(parts));
    }
}
