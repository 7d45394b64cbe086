package org.pilothouse.notelog.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.PhiHit;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.RowProblem;

/** The cells of one row, read as what they should be; whatever cannot be read is remembered as a CK-22 problem. */
public final class Cells {
    private static final int SHOWN = 40;
    private static final int NAME = 120;
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+([.][0-9]+)?");

    private final String file;
    private final int line;
    private final boolean byHand;
    private final Function<String, @Nullable String> cells;
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * @param byHand whether the row may come from a spreadsheet, so that a cell which looks like a formula is refused
     * @param cells answers the cell of a column, null when absent or empty
     */
    public Cells(String file, int line, boolean byHand, Function<String, @Nullable String> cells) {
        this.file = file;
        this.line = line;
        this.byHand = byHand;
        this.cells = cells;
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public int line() {
        return line;
    }

    /** The text of a cell without spaces around it, null when there is none. */
    public @Nullable String text(String column) {
        var cell = cells.apply(column);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (cell.indexOf('\uFFFD') >= 0) {
            return reject(column, "", "text in UTF-8");
        }
        if (byHand && isFormula(cell)) {
            return reject(column, "", "no cell beginning with = + - @");
        }
        return cell.length() > NAME ? reject(column, cell, "at most " + NAME + " characters") : cell.strip();
    }

    /** Remembers as a CK-12 problem a cell in which somebody put what identifies a client. */
    public void refuseIdentifiers(String column) {
        PhiLinter.hardHits(raw(column)).stream()
                .findFirst()
                .ifPresent(hit -> problems.add(new RowProblem(file, line, column, PhiHit.CHECK, "", hit.expected())));
    }

    /** The same for a reference that some program made up: a number in it is no identifier for its check digit alone. */
    public void refuseIdentifiersIn(String reference) {
        PhiLinter.hardHits(raw(reference)).stream()
                .filter(hit -> !hit.category().isByCheckDigit())
                .findFirst()
                .ifPresent(
                        hit -> problems.add(new RowProblem(file, line, reference, PhiHit.CHECK, "", hit.expected())));
    }

    /** The cell as it came, empty when there is none. */
    public String raw(String column) {
        var cell = cells.apply(column);
        return cell == null ? "" : cell.strip();
    }

    /** Refuses a cell that a spreadsheet would take for a formula, where it came by hand. */
    public void refuseFormula(String column) {
        var cell = raw(column);
        if (byHand && !cell.isEmpty() && isFormula(cell)) {
            reject(column, "", "no cell beginning with = + - @");
        }
    }

    /** A number below zero is no formula: it has a check of its own. */
    private static boolean isFormula(String cell) {
        return "=+-@".indexOf(cell.charAt(0)) >= 0 && !NEGATIVE.matcher(cell).matches();
    }

    public @Nullable LocalDate date(String column) {
        var text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return reject(column, text, "a date such as 2026-02-09");
        }
    }

    public @Nullable Instant instant(String column) {
        var text = text(column);
        try {
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException unreadable) {
            return reject(column, text, "an instant such as 2026-02-09T14:00:00Z");
        }
    }

    public @Nullable Boolean flag(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "Y" -> true;
            case "N" -> false;
            default -> reject(column, text, "Y or N");
        };
    }

    /** A whole number; what was found is never repeated. */
    public @Nullable Integer whole(String column, int least, int most) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below, like a number out of range
        }
        return reject(column, "", "a whole number from " + least + " to " + most);
    }

    /** A decimal number of any sign; what was found is never repeated. */
    public @Nullable Double decimal(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            var number = new BigDecimal(text).doubleValue();
            if (Math.abs(number) < 1e9) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below, like a number beyond all minutes
        }
        return reject(column, "", "a number such as 7.5");
    }

    public <E extends Enum<E>> @Nullable E word(Class<E> kind, String column) {
        var text = text(column);
        return text == null ? null : wordIn(kind, column, text);
    }

    /** Words separated by spaces. */
    public <E extends Enum<E>> Set<E> words(Class<E> kind, String column) {
        var found = EnumSet.noneOf(kind);
        var text = text(column);
        if (text != null) {
            for (var each : text.split(" +")) {
                var word = wordIn(kind, column, each);
                if (word != null) {
                    found.add(word);
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Whether a cell that must be filled is; remembered as a problem when not. */
    public boolean require(String column) {
        var cell = cells.apply(column);
        if (cell == null || cell.isBlank()) {
            reject(column, "", "a value");
            return false;
        }
        return true;
    }

    public <T> @Nullable T reject(String column, String found, String expected) {
        var shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "\u2026" : found;
        problems.add(new RowProblem(file, line, column, "CK-22", shown, expected));
        return null;
    }

    private <E extends Enum<E>> @Nullable E wordIn(Class<E> kind, String column, String word) {
        var known = Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
        return known.isPresent() ? known.get() : reject(column, word, "one of " + String.join(", ", names(kind)));
    }

    private static List<String> names(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }
}
