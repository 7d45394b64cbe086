package org.pilothouse.notelog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;

/** A note as somebody hands it in: what it claims, and the entry itself once everything could be read. */
public final class NoteRow {
    private static final List<String> REQUIRED =
            List.of("note_ref", "participant", "service_date", "note_type", "eligible_for_ai", "measurement_method");

    private final int line;
    private final Claim claim;
    private final @Nullable NoteEntry entry;

    private NoteRow(int line, Claim claim, @Nullable NoteEntry entry) {
        this.line = line;
        this.claim = claim;
        this.entry = entry;
    }

    /** The columns of {@code notes.csv}, in their order. */
    public static List<String> columns() {
        return NoteColumns.names();
    }

    /** Those of them that no row can be without. */
    public static List<String> required() {
        return REQUIRED;
    }

    /** A note that needs no reading. */
    public static NoteRow of(int line, NoteEntry entry) {
        return new NoteRow(line, Claim.of(entry), entry);
    }

    /**
     * Reads a row made by hand or by program.
     *
     * @param cells answers the cell of a column of {@code notes.csv}, null when absent or empty
     */
    public static NoteRow read(int line, Function<String, @Nullable String> cells) {
        return read(new Cells(NoteColumns.FILE, line, true, cells));
    }

    /** Reads a row of a bundle, whose cells are raw. */
    static NoteRow ofBundle(int line, Function<String, @Nullable String> cells) {
        return read(new Cells(NoteColumns.FILE, line, false, cells));
    }

    /** Reads an object of a JSON array, whose names are the columns in camelCase. */
    public static NoteRow ofJson(int position, Map<String, ?> object) {
        var byColumn = new HashMap<String, String>();
        for (var column : NoteColumns.names()) {
            var value = object.get(NoteColumns.jsonName(column));
            if (value != null) {
                byColumn.put(column, asCell(value));
            }
        }
        return read(position, byColumn::get);
    }

    /** A row that has not as many cells as the header. */
    public static NoteRow malformed(int line, int expected) {
        return malformed(line, "", expected + " cells as in the header");
    }

    /** A row that is no row: too few or too many cells. */
    static NoteRow malformed(int line, String noteRef, String expected) {
        var problem = new RowProblem(NoteColumns.FILE, line, "row", "CK-22", "", expected);
        var nothing = new Claim(
                noteRef, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(problem));
        return new NoteRow(line, nothing, null);
    }

    private static NoteRow read(Cells cells) {
        REQUIRED.forEach(cells::require);
        var code = cells.text("participant");
        if (code != null && !ParticipantCode.isWellFormed(code)) {
            code = cells.reject("participant", code, "a participant ID such as P07");
        }
        cells.text("note_ref");
        cells.refuseIdentifiersIn("note_ref");
        cells.refuseIdentifiersIn("batch_id");
        var draft =
                new NoteEntryReader(cells).read(cells.raw("note_ref"), code == null ? null : new ParticipantCode(code));
        return new NoteRow(cells.line(), draft.claim(), draft.entry());
    }

    private static String asCell(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "Y" : "N";
            case Collection<?> words -> words.stream().map(String::valueOf).collect(joining(" "));
            default -> value.toString();
        };
    }

    public int line() {
        return line;
    }

    /** The reference as it came, empty when there was none. */
    public String noteRef() {
        return claim.noteRef();
    }

    /** What could not be read of it. */
    public List<RowProblem> problems() {
        return claim.problems();
    }

    Claim claim() {
        return claim;
    }

    boolean isReadable() {
        return entry != null;
    }

    /**
     * The note.
     *
     * @throws NullPointerException if something could not be read
     */
    NoteEntry entry() {
        return requireNonNull(entry);
    }
}
