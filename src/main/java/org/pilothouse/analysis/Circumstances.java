package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.Deviation;
import org.pilothouse.study.VersionChange;

/** What happened to the study rather than in its data, told beside every result: a plan changed late, a tool changed in use. */
record Circumstances(List<Deviation> deviations, List<VersionChange> versions) {

    static Circumstances of(StudyFacts facts) {
        return new Circumstances(facts.deviations(), VersionChange.in(facts.definition()));
    }

    AnalysisResult beside(AnalysisResult result) {
        var plan = new LinkedHashMap<String, @Nullable Object>(result.plan());
        var details = new LinkedHashMap<String, @Nullable Object>(result.details());
        var warnings = new ArrayList<>(result.warnings());
        if (!deviations.isEmpty()) {
            plan.put("deviations", deviations.stream().map(Circumstances::row).toList());
            warnings.add(Warning.PLAN_DEVIATION.name());
        }
        if (!versions.isEmpty()) {
            details.put(
                    "versionChanges", versions.stream().map(Circumstances::row).toList());
            warnings.add(Warning.VERSION_CHANGED_IN_PHASE.name());
        }
        return result.with(plan, warnings, details);
    }

    private static Map<String, @Nullable Object> row(Deviation deviation) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("at", deviation.at().toString());
        row.put("field", deviation.field());
        row.put("before", deviation.before());
        row.put("after", deviation.after());
        row.put("reason", deviation.reason());
        row.put("by", deviation.by());
        return row;
    }

    private static Map<String, @Nullable Object> row(VersionChange change) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("tool", change.tool());
        row.put("version", change.version());
        row.put("date", change.on().toString());
        row.put("phase", change.phase());
        row.put("changeType", change.what());
        return row;
    }
}
