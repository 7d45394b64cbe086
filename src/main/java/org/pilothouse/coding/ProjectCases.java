package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.interview.AnswerTurn;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Participants as the cases of a REFI-QDA project: those who allow linkage and whose words are in it. */
@Component
class ProjectCases {
    private final CaseAttributes attributes;

    ProjectCases(CaseAttributes attributes) {
        this.attributes = attributes;
    }

    List<QdaCase> of(StudyId study, List<TranscriptText> here) {
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
