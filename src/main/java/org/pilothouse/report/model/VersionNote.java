package org.pilothouse.report.model;

import java.util.List;

/** What stands under every chart of a release that has no calendar to mark, where a tool changed while it was used (CK-18). */
final class VersionNote {
    private VersionNote() {}

    static List<ChartModel> under(List<ChartModel> charts, Answer answer, Words words) {
        if (!answer.warns("VERSION_CHANGED_IN_PHASE")) {
            return charts;
        }
        var note = words.say("report.version-changed");
        return charts.stream().map(chart -> chart.noted(note)).toList();
    }
}
