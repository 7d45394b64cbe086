package org.pilothouse.report;

import static org.pilothouse.disclosure.Value.of;
import static org.pilothouse.report.SampleFigures.interval;
import static org.pilothouse.report.SampleFigures.map;
import static org.pilothouse.report.SampleFigures.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;

/** What else a release says of time; the figures are those of the worked examples (golden W2, W18, W21, W22) where there are any. */
final class SampleTimes {
    private static final Value HIDDEN = new Value.Hidden(Rule.FEW_CLINICIANS);

    private SampleTimes() {}

    static Map<String, AnalysisResult> results() {
        var results = new LinkedHashMap<String, AnalysisResult>();
        results.put("note-time", noteTime());
        results.put("workload", workload());
        results.put("timeliness", timeliness());
        results.put("edit-burden", editBurden());
        return results;
    }

    private static AnalysisResult noteTime() {
        var details = map(
                "median", of(6),
                "geometricMean", of(7.796119681832379),
                "loggingSeconds", of(12),
                "lateShare", of(0.043),
                "correctedShare", of(0.021),
                "leftOut", HIDDEN);
        details.put("stepsTotal", interval("of", "steps", 10.2, 8.9, 11.5, 210));
        details.put("humanActive", interval("of", "steps", 9.9, 8.6, 11.2, 210));
        details.put(
                "components",
                List.of(
                        interval("component", "COMPOSE", 4.1, 3.2, 5.0, 210),
                        interval("component", "VERIFY_EDIT", 3.3, 2.4, 4.2, 210),
                        interval("component", "OTHER_MERGED", 2.8, 1.9, 3.7, 210)));
        details.put(
                "byType",
                List.of(
                        interval("noteType", "SOAP_PROGRESS", 9.8, 8.1, 11.5, 700),
                        interval("noteType", "OTHER_MERGED", 13.7, 10.2, 17.2, 179)));
        details.put(
                "byPhase",
                List.of(
                        interval("phase", "BASELINE", 12.1, 10.4, 13.8, 300),
                        interval("phase", "INTERVENTION", 9.8, 8.2, 11.4, 579)));
        return result(
                "note-time",
                of(10.6),
                of(8.9),
                of(12.3),
                "min",
                879,
                details,
                "OTHER_METHODS_LEFT_OUT",
                new Suppressed(Rule.FEW_CLINICIANS, "left-out", "leftOut"));
    }

    private static AnalysisResult workload() {
        var details = map(
                "afterHoursMinutes", of(702),
                "afterHoursShare", of(0.081),
                "notesTellingAfterHours", of(812),
                "tellingShare", of(0.924),
                "weeks", of(78));
        details.put("wow8", interval("of", "wow8", 1.2, 0.8, 1.6, 0));
        details.put("hoursPerClientHour", map("estimate", of(0.27), "low", of(0.2), "high", of(0.34)));
        details.put("outsideNotes8", interval("measurementMethod", "SELF_REPORT_RECALL", 0.6, 0.4, 0.8, 0));
        details.put(
                "byPhase",
                List.of(
                        interval("phase", "BASELINE", 2.41, 1.9, 2.9, 300),
                        interval("phase", "INTERVENTION", 2.02, 1.6, 2.4, 579)));
        return result("workload", of(2.142857142857143), of(1.71), of(2.58), "h/8h", 879, details, "FEW_CLINICIANS");
    }

    private static AnalysisResult timeliness() {
        var details = map("within48h", of(0.8), "medianHours", of(16), "notKnown", of(31));
        details.put("byPhase", List.of(interval("phase", "INTERVENTION", 0.63, 0.5, 0.76, 579)));
        return result("timeliness", of(0.6), of(0.48), of(0.72), "share", 848, details, "FEW_CLINICIANS");
    }

    private static AnalysisResult editBurden() {
        var details = map(
                "retained", of(0.6666666666666666),
                "normalised", of(0.4),
                "medianEditRate", of(0.41),
                "draftWords", of(61240),
                "notAddingUp", of(0));
        details.put(
                "byTool",
                List.of(
                        interval("tool", "General", 0.471, 0.39, 0.55, 179),
                        interval("tool", "Own", 0.421, 0.35, 0.49, 204)));
        return result(
                "edit-burden", of(0.4444444444444444), of(0.37), of(0.52), "share", 383, details, "FEW_CLINICIANS");
    }
}
