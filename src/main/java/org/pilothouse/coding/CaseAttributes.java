package org.pilothouse.coding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantFacts;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.CaseFacts;
import org.pilothouse.shared.CaseFacts.CaseFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of the people behind the texts, only of those who agreed that their data are looked at together. */
@Component
public class CaseAttributes {
    private final ConsentGate consent;
    private final ParticipantFacts participants;
    private final NoteFacts notes;
    private final ObjectProvider<CaseFacts> features;

    CaseAttributes(
            ConsentGate consent, ParticipantFacts participants, NoteFacts notes, ObjectProvider<CaseFacts> features) {
        this.consent = consent;
        this.participants = participants;
        this.notes = notes;
        this.features = features;
    }

    /** Those who agreed, by code. For services that answer for permission and trail. */
    public Map<ParticipantCode, Participant> people(StudyId study) {
        var linkable = consent.linkageAllowed(study);
        var people = new LinkedHashMap<ParticipantCode, Participant>();
        SystemAuthority.call(() -> participants.participants(study)).stream()
                .filter(person -> linkable.contains(person.code()))
                .forEach(person -> people.put(person.code(), person));
        return people;
    }

    /** The tools that each of those who agreed used for at least one note. */
    public Map<ParticipantCode, Set<String>> tools(StudyId study) {
        var linkable = consent.linkageAllowed(study);
        var tools = new HashMap<ParticipantCode, Set<String>>();
        SystemAuthority.call(() -> notes.notes(study)).stream()
                .filter(note -> linkable.contains(note.participant()) && note.outcome() != UseOutcome.NOT_USED)
                .forEach(note -> tools.computeIfAbsent(note.participant(), none -> new TreeSet<>())
                        .add(note.tool()));
        return tools;
    }

    /** Under which guids participants stand in projects, whether or not they agreed. */
    Set<UUID> caseGuids(StudyId study) {
        return SystemAuthority.call(() -> participants.participants(study)).stream()
                .map(person -> ProjectGuids.caseOf(person.code()))
                .collect(toSet());
    }

    /** What other features know of those who agreed. */
    public List<CaseFact> facts(StudyId study) {
        var linkable = consent.linkageAllowed(study);
        return features.orderedStream()
                .flatMap(feature -> feature.facts(study).stream())
                .map(fact -> new CaseFact(fact.key(), fact.label(), only(linkable, fact.values())))
                .toList();
    }

    private static Map<ParticipantCode, Set<String>> only(
            Set<ParticipantCode> people, Map<ParticipantCode, Set<String>> values) {
        var some = new HashMap<>(values);
        some.keySet().retainAll(people);
        return some;
    }

    /** The attributes as variables of a REFI-QDA project. */
    static List<QdaVariable> variables() {
        return names().stream()
                .map(name -> new QdaVariable(ProjectGuids.variable(name), name, QdaVariable.Type.TEXT, null))
                .toList();
    }

    static List<QdaValue> values(Participant person, Set<String> tools) {
        var values = new ArrayList<QdaValue>();
        add(values, "discipline", person.discipline().name());
        add(values, "site", person.site());
        add(values, "program", person.program());
        add(values, "yearsExperienceBand", person.yearsExperienceBand());
        add(values, "fteBand", person.fteBand());
        add(
                values,
                "aiExperience",
                person.aiExperience() == null ? null : person.aiExperience().name());
        add(values, "toolsUsed", tools.stream().collect(joining("; ")));
        return values;
    }

    private static List<String> names() {
        return List.of("discipline", "site", "program", "yearsExperienceBand", "fteBand", "aiExperience", "toolsUsed");
    }

    private static void add(List<QdaValue> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            UUID variable = ProjectGuids.variable(name);
            values.add(new QdaValue(variable, value));
        }
    }
}
