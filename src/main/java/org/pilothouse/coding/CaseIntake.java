package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.ImportedCase.Part;
import org.pilothouse.coding.ImportedCase.PartKind;
import org.pilothouse.coding.ImportedCase.Value;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes in the cases of a project. What is known of participants here comes from them, not from a file. */
@Component
class CaseIntake {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    private final ImportedCaseRepository cases;
    private final CaseAttributes attributes;
    private final FreeText freeText;

    CaseIntake(ImportedCaseRepository cases, CaseAttributes attributes, FreeText freeText) {
        this.cases = cases;
        this.attributes = attributes;
        this.freeText = freeText;
    }

    void take(StudyId study, QdaProject project, ProjectCounts counts) {
        var variables = project.variables().stream().collect(toMap(QdaVariable::guid, variable -> variable));
        var participants = attributes.caseGuids(study);
        for (var unit : project.cases()) {
            if (!participants.contains(unit.guid())) {
                take(study, unit, variables, counts);
            }
        }
        cases.flush();
    }

    private void take(StudyId study, QdaCase unit, Map<UUID, QdaVariable> variables, ProjectCounts counts) {
        var known = cases.findByStudyAndGuid(study, unit.guid());
        var kept = known.orElseGet(() -> new ImportedCase(study, unit.guid()));
        var name = cut(clean(study, unit.name()), LONGEST_NAME);
        var words = unit.description() == null ? null : cut(clean(study, unit.description()), LONGEST_TEXT);
        var changed = kept.describe(name, words, values(study, unit, variables), parts(unit));
        cases.save(kept);
        if (known.isEmpty()) {
            counts.caseAdded(name);
        } else if (changed) {
            counts.caseChanged(name);
        }
    }

    private List<Value> values(StudyId study, QdaCase unit, Map<UUID, QdaVariable> variables) {
        var values = new ArrayList<Value>();
        for (var value : unit.values()) {
            var variable = variables.get(value.variable());
            var content = variable == null ? null : content(study, variable, value);
            if (variable != null && content != null) {
                var name = cut(clean(study, variable.name()), LONGEST_NAME);
                values.add(new Value(variable.guid(), name, variable.type(), content));
            }
        }
        return values;
    }

    /** A date or number in which something had to be hidden would be none any more. */
    private @Nullable String content(StudyId study, QdaVariable variable, QdaValue value) {
        var clean = clean(study, value.value());
        return variable.type() != QdaVariable.Type.TEXT && !clean.equals(value.value())
                ? null
                : cut(clean, LONGEST_TEXT);
    }

    private static List<Part> parts(QdaCase unit) {
        return Stream.of(
                        unit.sources().stream().map(guid -> new Part(PartKind.TEXT, guid)),
                        unit.selections().stream().map(guid -> new Part(PartKind.PASSAGE, guid)),
                        unit.codes().stream().map(guid -> new Part(PartKind.CODE, guid)))
                .flatMap(parts -> parts)
                .distinct()
                .toList();
    }

    private String clean(StudyId study, String text) {
        return freeText.problem(study, "case.text", text)
                .map(hit -> PhiLinter.redacted(text))
                .orElse(text);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
