package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.pilothouse.coding.ImportedCase.PartKind;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.interview.AnswerTurn;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * The cases of a REFI-QDA project: participants who allow linkage and whose words are in it, and what came as a case with a
 * project from elsewhere.
 */
@Component
class ProjectCases {
    private final CaseAttributes attributes;
    private final ImportedCaseRepository imported;

    ProjectCases(CaseAttributes attributes, ImportedCaseRepository imported) {
        this.attributes = attributes;
        this.imported = imported;
    }

    /** Cases with the variables that they have values for. */
    record Cases(List<QdaCase> cases, List<QdaVariable> variables) {
        Cases {
            cases = List.copyOf(cases);
            variables = List.copyOf(variables);
        }
    }

    /** @param parts guids of the texts, passages and codes that the project holds */
    Cases of(StudyId study, List<TranscriptText> here, Set<UUID> parts) {
        var own = participants(study, here);
        var variables = new LinkedHashMap<UUID, QdaVariable>();
        if (!own.isEmpty()) {
            CaseAttributes.variables().forEach(variable -> variables.put(variable.guid(), variable));
        }
        var all = new ArrayList<>(own);
        var ofParticipants = attributes.caseGuids(study);
        for (var unit : imported.findByStudyOrderByNameAscGuidAsc(study)) {
            if (!ofParticipants.contains(unit.guid())) {
                unit.values().forEach(value -> variables.putIfAbsent(value.variable(), variable(value)));
                all.add(written(unit, parts));
            }
        }
        return new Cases(all, List.copyOf(variables.values()));
    }

    private static QdaVariable variable(ImportedCase.Value value) {
        return new QdaVariable(value.variable(), value.name(), value.type(), null);
    }

    private static QdaCase written(ImportedCase unit, Set<UUID> parts) {
        return new QdaCase(
                unit.guid(),
                unit.name(),
                unit.description(),
                present(unit, PartKind.CODE, parts),
                unit.values().stream()
                        .map(value -> new QdaValue(value.variable(), value.content()))
                        .toList(),
                present(unit, PartKind.TEXT, parts),
                present(unit, PartKind.PASSAGE, parts));
    }

    private static List<UUID> present(ImportedCase unit, PartKind kind, Set<UUID> parts) {
        return unit.guids(kind).stream().filter(parts::contains).toList();
    }

    private List<QdaCase> participants(StudyId study, List<TranscriptText> here) {
        var people = attributes.people(study);
        var tools = attributes.tools(study);
        var sources = new TreeMap<ParticipantCode, List<UUID>>();
        for (var text : here) {
            speaking(text)
                    .filter(people::containsKey)
                    .forEach(participant -> sources.computeIfAbsent(participant, none -> new ArrayList<>())
                            .add(text.guid()));
        }
        return sources.entrySet().stream()
                .map(entry -> new QdaCase(
                        ProjectGuids.caseOf(entry.getKey()),
                        entry.getKey().value(),
                        null,
                        List.of(),
                        values(people, tools, entry.getKey()),
                        entry.getValue(),
                        List.of()))
                .toList();
    }

    private static Stream<ParticipantCode> speaking(TranscriptText text) {
        return text.interview() == null
                ? text.answers().stream().map(AnswerTurn::participant).distinct()
                : text.interview().participants().stream();
    }

    private static List<QdaValue> values(
            Map<ParticipantCode, Participant> people, Map<ParticipantCode, Set<String>> tools, ParticipantCode code) {
        var person = people.get(code);
        return person == null ? List.of() : CaseAttributes.values(person, tools.getOrDefault(code, Set.of()));
    }
}
