package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodedPassages;
import org.pilothouse.coding.ProjectSets;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns what somebody asks into what the database is asked. */
@Component
class Questions {
    private final JdbcClient jdbc;
    private final PassageIndex index;
    private final VoicesOfStudy voices;
    private final CasesOfStudy cases;
    private final CodedPassages passages;
    private final ObjectProvider<ProjectSets> sets;

    Questions(
            JdbcClient jdbc,
            PassageIndex index,
            VoicesOfStudy voices,
            CasesOfStudy cases,
            CodedPassages passages,
            ObjectProvider<ProjectSets> sets) {
        this.jdbc = jdbc;
        this.index = index;
        this.voices = voices;
        this.cases = cases;
        this.passages = passages;
        this.sets = sets;
    }

    /** A question understood. */
    record Asked(StudyId study, Query query, CodesAsked codes, Voices voices, Cases cases, Wanted withoutAttributes) {

        /** What fits, those left out whose data must not be looked at together. */
        Wanted fitting() {
            var wanted = withoutAttributes.copy();
            var ofPeople = query.ofPeople();
            var ofCases = query.ofCases();
            if (!ofPeople.isEmpty()) {
                wanted.at(voices.places(ofPeople));
            }
            if (!ofCases.isEmpty()) {
                wanted.of(cases.saying(ofCases));
            }
            return wanted;
        }

        /** What would fit but of whose speakers, or cases, what is asked may not be known. */
        Wanted leftOut() {
            return withoutAttributes
                    .copy()
                    .unknown(
                            query.ofPeople().isEmpty() ? null : voices.known(),
                            query.ofCases().isEmpty() ? null : cases.all());
        }
    }

    /** @param by what must be known of people besides what the question itself asks */
    Asked ask(StudyId study, Query query, Set<String> by) {
        index.bringUpToDate(study);
        var codes = codes(study);
        var keys = new HashSet<>(by);
        keys.addAll(query.attributes().keySet());
        var people = voices.of(study, keys);
        var wanted = new Wanted(study, passages.layer(study));
        if (!query.codes().isEmpty()) {
            wanted.codes(codes.ids(query.codes(), query.withBelow()));
        }
        if (!query.coders().isEmpty()) {
            wanted.coders(coders(study, query.coders()));
        }
        if (!query.interviews().isEmpty() || !query.rounds().isEmpty()) {
            wanted.texts(texts(people, query));
        }
        wanted.with(query.conditions(), named -> codes.ids(named, query.withBelow()));
        var known = keys.stream().anyMatch(Cases::isCase) ? cases.of(study, people) : Cases.NONE;
        return new Asked(study, query, codes, people, known, wanted);
    }

    /** Before it is said what can be asked for: who speaks a passage is known by the index. */
    void bringUpToDate(StudyId study) {
        index.bringUpToDate(study);
    }

    CodesAsked codes(StudyId study) {
        var lines = jdbc.sql("""
                        select id, guid, parent, name, colour, status from code
                        where study = :study and status <> 'MERGED' order by position, id
                        """)
                .param("study", study.value())
                .query(new SimplePropertyRowMapper<>(CodesAsked.Line.class))
                .list();
        return new CodesAsked(
                lines,
                sets.orderedStream()
                        .flatMap(feature -> feature.sets(study).stream())
                        .toList());
    }

    Voices voices(StudyId study) {
        return voices.of(study, Set.of(Attribute.TOOL_USED.name(), VoicesOfStudy.ALL_FACTS));
    }

    Cases cases(StudyId study, Voices people) {
        return cases.of(study, people);
    }

    private List<Long> coders(StudyId study, Set<UUID> wanted) {
        return jdbc.sql("select id from coder where study = :study and guid in (:guids)")
                .params(Map.of("study", study.value(), "guids", wanted))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Set<Long> texts(Voices voices, Query query) {
        return voices.sources().entrySet().stream()
                .filter(entry ->
                        query.interviews().isEmpty() || query.interviews().contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(text -> query.rounds().isEmpty()
                        || isOfRound(voices.interviews().get(text), query.rounds()))
                .collect(toSet());
    }

    private static boolean isOfRound(@Nullable InterviewLine interview, Set<Integer> rounds) {
        return interview != null && rounds.contains(interview.round());
    }
}
