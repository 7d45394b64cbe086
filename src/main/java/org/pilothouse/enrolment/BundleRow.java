package org.pilothouse.enrolment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundleSource.Row;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;

/** Reads the cells of one row and reports what cannot be used; a row with a problem is not {@link #fine}. */
final class BundleRow {
    private final String file;
    private final Row row;
    private final Consumer<RowProblem> problems;
    private boolean fine = true;

    BundleRow(String file, Row row, Consumer<RowProblem> problems) {
        this.file = file;
        this.row = row;
        this.problems = problems;
    }

    boolean fine() {
        return fine;
    }

    @Nullable String optional(String column, int longest) {
        var cell = row.get(column);
        if (cell != null && cell.length() > longest) {
            refuse(column, "TOO_LONG", "at most " + longest + " characters");
            return null;
        }
        return cell;
    }

    @Nullable String required(String column, int longest) {
        var cell = optional(column, longest);
        if (row.get(column) == null) {
            refuse(column, "REQUIRED", "a value");
        }
        return cell;
    }

    @Nullable ParticipantCode code(String column) {
        return parsed(
                column,
                cell -> ParticipantCode.isWellFormed(cell) ? new ParticipantCode(cell) : null,
                "BAD_VALUE",
                "a participant code such as P07");
    }

    @Nullable LocalDate date(String column) {
        return parsed(column, LocalDate::parse, "BAD_DATE", "a date such as 2026-02-09");
    }

    @Nullable Instant instant(String column) {
        return parsed(column, Instant::parse, "BAD_DATE", "an instant such as 2026-02-09T14:30:00Z");
    }

    <E extends Enum<E>> @Nullable E requiredOne(String column, Class<E> type) {
        var expected = Arrays.toString(type.getEnumConstants());
        return parsed(column, cell -> Enum.valueOf(type, cell), "UNKNOWN_VALUE", expected);
    }

    <E extends Enum<E>> @Nullable E optionalOne(String column, Class<E> type) {
        return row.get(column) == null ? null : requiredOne(column, type);
    }

    @Nullable String oneOf(String column, Collection<String> known) {
        return parsed(column, cell -> known.contains(cell) ? cell : null, "UNKNOWN_REFERENCE", known.toString());
    }

    <T> @Nullable T parsed(String column, Function<String, @Nullable T> parse, String reason, String expected) {
        var cell = row.get(column);
        if (cell == null) {
            refuse(column, "REQUIRED", "a value");
            return null;
        }
        @Nullable T value = null;
        try {
            value = parse.apply(cell);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            value = null;
        }
        if (value == null) {
            refuse(column, reason, expected);
        }
        return value;
    }

    void check(boolean holds, String column, String reason, String expected) {
        if (!holds) {
            refuse(column, reason, expected);
        }
    }

    private void refuse(String column, String reason, String expected) {
        fine = false;
        var found = row.get(column);
        problems.accept(new RowProblem(file, row.line(), column, reason, found == null ? "" : found, expected));
    }
}
