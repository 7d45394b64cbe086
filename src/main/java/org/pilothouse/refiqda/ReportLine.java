package org.pilothouse.refiqda;

import java.util.List;

/**
 * One kind of finding in a file or in one of its texts.
 *
 * @param count how often
 * @param examples the first few, as they stand in the file
 */
public record ReportLine(Finding finding, int count, List<String> examples) {

    public ReportLine {
        examples = List.copyOf(examples);
    }
}
