package org.pilothouse.notelog.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cells of one of our columns come from: a column of the file, or one word for all rows. */
public record ColumnSource(
        @Nullable String header, @Nullable String fixed) {

    public ColumnSource {
        if ((header == null) == (fixed == null)) {
            throw new IllegalArgumentException("a column of the file or a fixed word");
        }
    }

    public static ColumnSource ofHeader(String header) {
        return new ColumnSource(header, null);
    }

    public static ColumnSource always(String word) {
        return new ColumnSource(null, word);
    }

    @Nullable String cell(List<String> header, List<String> cells) {
        if (fixed != null) {
            return fixed;
        }
        var place = header.indexOf(this.header);
        var cell = place < 0 || place >= cells.size() ? "" : cells.get(place);
        return cell.isEmpty() ? null : cell;
    }
}
