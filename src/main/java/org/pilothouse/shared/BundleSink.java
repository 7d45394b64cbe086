package org.pilothouse.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where a {@link BundlePart} puts its files. Cells are raw: nothing is escaped beyond RFC 4180. */
public interface BundleSink {

    /**
     * Writes a CSV file, rows in the order given.
     *
     * @param rows pushes rows of as many cells as the header has; a null cell is written empty
     */
    void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows);

    /** Adds keys to a YAML file, in the order of the map; several parts may share one file. */
    void yaml(String file, Map<String, ?> entries);

    void bytes(String file, byte[] content);
}
