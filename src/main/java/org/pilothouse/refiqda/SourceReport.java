package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was guessed or lost in one text.
 *
 * @param imported false if the text was skipped
 * @param positions how its positions were understood; absent without selections
 */
public record SourceReport(
        UUID guid, String name, boolean imported, @Nullable PositionChoice positions, List<ReportLine> lines) {

    public SourceReport {
        lines = List.copyOf(lines);
    }
}
