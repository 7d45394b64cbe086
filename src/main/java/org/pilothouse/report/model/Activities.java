package org.pilothouse.report.model;

import java.util.Arrays;
import java.util.List;
import org.pilothouse.stats.Activity;

/** The activities in the order in which tables and charts show them. */
final class Activities {
    static final List<String> ORDER =
            Arrays.stream(Activity.values()).map(Activity::name).toList();

    private Activities() {}
}
