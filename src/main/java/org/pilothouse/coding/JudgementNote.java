package org.pilothouse.coding;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fit and valence of a coding, which the exchange format has no place for, as a note beside it: readable elsewhere, read back here. */
final class JudgementNote {
    private static final String FIT = "Fit: ";
    private static final String VALENCE = "Valence: ";

    private JudgementNote() {}

    /** Empty where nothing was judged. */
    static Optional<String> write(Remark remark) {
        var lines = new StringBuilder();
        if (remark.fitDimension() != null) {
            lines.append(FIT).append(remark.fitDimension().name());
        }
        if (remark.valence() != null) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(VALENCE)
                    .append(remark.valence().name());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.toString());
    }

    static Remark read(String note, Remark into) {
        return into.judging(named(note, FIT, FitDimension.values()), named(note, VALENCE, Valence.values()));
    }

    private static <E extends Enum<E>> @Nullable E named(String note, String heading, E[] all) {
        return note.lines()
                .filter(line -> line.startsWith(heading))
                .flatMap(line -> Arrays.stream(all)
                        .filter(value -> value.name()
                                .equals(line.substring(heading.length()).strip())))
                .findFirst()
                .orElse(null);
    }
}
