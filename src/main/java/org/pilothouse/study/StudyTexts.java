package org.pilothouse.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.FreeText;
import org.pilothouse.study.StudySetUp.Change;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what may identify a client out of the texts of a set-up: whatever changes it is undone as a whole. */
@Component
class StudyTexts {
    private final StudyRepository studies;
    private final FreeText freeText;

    StudyTexts(StudyRepository studies, FreeText freeText) {
        this.studies = studies;
        this.freeText = freeText;
    }

    @EventListener
    void check(StudySetUp event) {
        if (event.change() == Change.PLAN_FROZEN) {
            return;
        }
        studies.findById(event.inStudy().value())
                .map(Study::definition)
                .ifPresent(definition ->
                        of(definition).forEach(text -> freeText.check(event.inStudy(), "study.text", text)));
    }

    /** Every free text of a set-up. */
    static List<String> of(StudyDefinition study) {
        var texts = new ArrayList<@Nullable String>();
        texts.addAll(List.of(study.code(), study.title()));
        texts.add(study.protocolVersion());
        texts.add(study.analysisPlan().primaryOutcome());
        study.analysisPlan().decisionRule().forEach(rule -> {
            texts.add(rule.measure());
            texts.add(rule.ifMet());
        });
        study.phases().forEach(phase -> {
            texts.add(phase.name());
            texts.add(phase.arm());
        });
        study.sites().forEach(site -> texts.add(site.name()));
        study.tools().forEach(tool -> {
            texts.add(tool.name());
            texts.add(tool.vendor());
            texts.add(tool.dataResidency());
            tool.versions().forEach(version -> texts.add(version.label()));
            tool.pauses().forEach(pause -> texts.add(pause.reason()));
        });
        study.noteTypes().forEach(type -> texts.add(type.label()));
        study.approvals().forEach(approval -> {
            texts.add(approval.reference());
            texts.add(approval.conditions());
        });
        return texts.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
