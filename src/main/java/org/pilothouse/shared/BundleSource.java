package org.pilothouse.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link BundlePart} reads from. */
public interface BundleSource {

    /** The rows of a CSV file, empty when the file is not there. */
    List<Row> csv(String file);

    /** A YAML file as maps, lists and scalars; empty when the file is not there. */
    Map<String, Object> yaml(String file);

    Optional<byte[]> bytes(String file);

    /** One row of a CSV file with its line for error messages. */
    interface Row {
        int line();

        /** The cell of that column, null when empty or absent. */
        @Nullable String get(String column);
    }
}
