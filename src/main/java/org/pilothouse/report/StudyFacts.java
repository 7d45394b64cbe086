package org.pilothouse.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;

/** What readers of a release must know of the pilot, as the snapshot keeps it. */
record StudyFacts(StudyDefinition definition) {

    Map<String, @Nullable Object> study() {
        var study = new LinkedHashMap<String, @Nullable Object>();
        study.put("code", definition.code());
        study.put("title", definition.title());
        study.put("design", definition.design().name());
        study.put("purpose", definition.purpose().name());
        var approach = definition.analysisApproach();
        study.put("analysisApproach", approach == null ? null : approach.name());
        study.put("timezone", definition.timezone().getId());
        var locked = definition.lockedAt();
        study.put("lockedAt", locked == null ? null : locked.toString());
        study.put("tools", definition.tools().stream().map(Tool::name).toList());
        study.put("phases", definition.phases().stream().map(StudyFacts::phase).toList());
        study.put(
                "noteTypes",
                definition.noteTypes().stream().map(StudyFacts::noteType).toList());
        study.put("approvals", approvals());
        return study;
    }

    private List<String> approvals() {
        return definition.approvals().stream()
                .map(approval -> approval.type().name())
                .distinct()
                .toList();
    }

    Map<String, @Nullable Object> plan() {
        var declared = definition.analysisPlan();
        var plan = new LinkedHashMap<String, @Nullable Object>();
        plan.put("primaryOutcome", declared.primaryOutcome());
        plan.put("primaryEstimator", declared.estimatorOrDefault().name());
        plan.put("minImportantDifference", declared.minImportantDifference());
        plan.put("confidenceLevel", declared.confidenceLevelOrDefault());
        plan.put("kAnon", declared.kAnonOrDefault());
        plan.put("minNotesPerCell", declared.minNotesPerCellOrDefault());
        plan.put("runInDays", declared.runInDaysOrDefault());
        return plan;
    }

    private static Map<String, @Nullable Object> phase(Phase phase) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", phase.name());
        json.put("kind", phase.kind().name());
        json.put("start", phase.start().toString());
        json.put("end", phase.end().toString());
        json.put("arm", phase.arm());
        json.put("site", phase.site());
        json.put("tool", phase.tool());
        return json;
    }

    private static Map<String, @Nullable Object> noteType(NoteType type) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("code", type.code());
        json.put("label", type.label());
        json.put("eligibleForAi", type.eligibleForAi());
        return json;
    }
}
