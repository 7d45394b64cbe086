package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is found while reading, counted by kind so that a hostile file cannot make the report endless. */
final class Findings {

    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_LENGTH = 100;

    private final Map<Finding, List<String>> examples = new EnumMap<>(Finding.class);
    private final Map<Finding, Integer> counts = new EnumMap<>(Finding.class);

    void add(Finding finding, @Nullable Object example) {
        counts.merge(finding, 1, Integer::sum);
        var known = examples.computeIfAbsent(finding, none -> new ArrayList<>());
        if (example != null && known.size() < EXAMPLES) {
            var text = example.toString();
            known.add(text.length() > EXAMPLE_LENGTH ? text.substring(0, EXAMPLE_LENGTH) : text);
        }
    }

    List<ReportLine> lines() {
        var lines = new ArrayList<ReportLine>();
        counts.forEach((finding, count) ->
                lines.add(new ReportLine(finding, count, examples.getOrDefault(finding, List.of()))));
        return lines;
    }
}
