package org.pilothouse.coding.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.shared.CaseFacts.CaseFact;
import org.pilothouse.shared.ParticipantCode;

/** Whose words stand in which texts, and what is known of those who agreed to linkage. */
final class Voices {
    private final Map<Long, InterviewLine> interviews = new LinkedHashMap<>();
    private final Map<Long, String> answers = new LinkedHashMap<>();
    private final Map<Long, Map<Integer, ParticipantCode>> groups = new HashMap<>();
    private final Map<ParticipantCode, Participant> people;
    private final Map<ParticipantCode, Set<String>> tools;
    private final Map<String, CaseFact> facts = new LinkedHashMap<>();

    /**
     * Knows nothing of who speaks where yet.
     *
     * @param people those only who agreed
     * @param facts what features know of them
     */
    Voices(Map<ParticipantCode, Participant> people, Map<ParticipantCode, Set<String>> tools, List<CaseFact> facts) {
        this.people = Map.copyOf(people);
        this.tools = Map.copyOf(tools);
        facts.forEach(fact -> this.facts.put(fact.key(), fact));
    }

    void text(long transcript, InterviewLine interview) {
        interviews.put(transcript, interview);
    }

    /** A text made of answers, by its name. */
    void answers(long transcript, String name) {
        answers.put(transcript, name);
    }

    /** @param speakers by the order in which they first speak */
    void group(long transcript, Map<Integer, ParticipantCode> speakers) {
        groups.put(transcript, speakers);
    }

    Map<Long, InterviewLine> interviews() {
        return interviews;
    }

    /** What a text goes by: the interview, or the question it answers. */
    Optional<String> source(long transcript) {
        var interview = interviews.get(transcript);
        return interview == null ? Optional.ofNullable(answers.get(transcript)) : Optional.of(interview.code());
    }

    /** All of them, by text. */
    Map<Long, String> sources() {
        var sources = new LinkedHashMap<Long, String>();
        interviews.forEach((transcript, interview) -> sources.put(transcript, interview.code()));
        sources.putAll(answers);
        return sources;
    }

    /** The person, if they agreed to linkage. */
    Optional<Participant> speaker(long transcript, @Nullable Integer speaker) {
        return Optional.ofNullable(code(transcript, speaker)).map(people::get);
    }

    private @Nullable ParticipantCode code(long transcript, @Nullable Integer speaker) {
        var interview = interviews.get(transcript);
        if (interview != null && interview.participants().size() == 1) {
            return interview.participants().getFirst();
        }
        return speaker == null
                ? null
                : groups.getOrDefault(transcript, Map.of()).get(speaker);
    }

    boolean mayBeNamed(ParticipantCode code) {
        return people.containsKey(code);
    }

    /** Whether a key is of something that a feature knows and not of an {@link Attribute}. */
    static boolean isFact(String key) {
        return key.indexOf('/') >= 0;
    }

    /** What features know, in their order. */
    Collection<CaseFact> facts() {
        return facts.values();
    }

    Set<String> values(Participant person, String key) {
        if (isFact(key)) {
            var fact = facts.get(key);
            return fact == null ? Set.of() : fact.values().getOrDefault(person.code(), Set.of());
        }
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.name().equals(key))
                .findFirst()
                .map(attribute -> values(person, attribute))
                .orElse(Set.of());
    }

    private Set<String> values(Participant person, Attribute attribute) {
        return switch (attribute) {
            case PARTICIPANT -> Set.of(person.code().value());
            case DISCIPLINE -> Set.of(person.discipline().name());
            case SITE -> Set.of(person.site());
            case PROGRAM -> some(person.program());
            case YEARS_EXPERIENCE -> some(person.yearsExperienceBand());
            case AI_EXPERIENCE ->
                some(
                        person.aiExperience() == null
                                ? null
                                : person.aiExperience().name());
            case FTE -> some(person.fteBand());
            case TOOL_USED -> tools.getOrDefault(person.code(), Set.of());
            case PART -> Set.of(person.part().name());
            case SEQUENCE -> some(person.sequence());
            case STATUS -> Set.of(person.status().name());
        };
    }

    List<String> values(String key) {
        var all = new TreeSet<String>();
        people.values().forEach(person -> all.addAll(values(person, key)));
        return List.copyOf(all);
    }

    /** Where somebody speaks to whom all of it applies. */
    Places places(Map<String, Set<String>> wanted) {
        return places(person -> person != null
                && wanted.entrySet().stream()
                        .allMatch(
                                entry -> values(person, entry.getKey()).stream().anyMatch(entry.getValue()::contains)));
    }

    /** Where somebody speaks who agreed. */
    Places known() {
        return places(java.util.Objects::nonNull);
    }

    private Places places(java.util.function.Predicate<@Nullable Participant> wanted) {
        var whole = new HashSet<Long>();
        var parts = new HashMap<Long, Set<Integer>>();
        interviews.forEach((transcript, interview) -> {
            if (interview.participants().size() == 1
                    && wanted.test(people.get(interview.participants().getFirst()))) {
                whole.add(transcript);
            }
        });
        groups.forEach((transcript, speakers) -> speakers.forEach((speaker, code) -> {
            if (wanted.test(people.get(code))) {
                parts.computeIfAbsent(transcript, none -> new HashSet<>()).add(speaker);
            }
        }));
        return new Places(whole, parts);
    }

    /** Whole texts, and turns of single speakers in others. */
    record Places(Set<Long> whole, Map<Long, Set<Integer>> parts) {}

    private static Set<String> some(@Nullable String value) {
        return value == null || value.isEmpty() ? Set.of() : Set.of(value);
    }

    /** By guid of the text; for what is linked to an interview. */
    static Map<UUID, InterviewLine> bySource(List<InterviewLine> lines) {
        var bySource = new HashMap<UUID, InterviewLine>();
        lines.forEach(line -> {
            var source = line.source();
            if (source != null) {
                bySource.put(source, line);
            }
        });
        return bySource;
    }
}
