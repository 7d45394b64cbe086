package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Overwrites redacted words in what questions are called and in what they ask of cases from elsewhere and of texts by name. What
 * is asked of participants is chosen from lists.
 */
@Component
class RedactedQuestions implements KeptWords {
    private final Overwriting overwriting;
    private final SavedQueryRepository queries;
    private final InterviewTexts texts;

    RedactedQuestions(Overwriting overwriting, SavedQueryRepository queries, InterviewTexts texts) {
        this.overwriting = overwriting;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public long places(StudyId study, List<String> words) {
        var codes = codes(study);
        return queries.findByStudyOrderByName(study).stream()
                .filter(saved -> written(saved.content(), codes).anyMatch(text -> Overwriting.has(words, text)))
                .count();
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return queries.findByStudyOrderByName(study).stream()
                .map(SavedQuery::name)
                .filter(name -> Overwriting.has(words, name))
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        UnaryOperator<String> wording = text -> Overwriting.without(gone.words(), text);
        var codes = codes(gone.study());
        for (var saved : queries.findByStudyOrderByName(gone.study())) {
            saved.change(worded(saved.content(), codes, wording));
        }
        queries.flush();
        overwriting.overwriteUnique(gone.study(), gone.words(), "saved_query");
    }

    /** What interviews are called, which stays as it is there too; other texts go by what was asked. */
    private Set<String> codes(StudyId study) {
        return texts.interviews(study).stream().map(InterviewLine::code).collect(toSet());
    }

    private static Stream<String> written(Query query, Set<String> codes) {
        var ofCases = query.ofCases();
        return Stream.of(
                        query.interviews().stream().filter(name -> !codes.contains(name)),
                        ofCases.keySet().stream().map(key -> key.substring(Cases.KEY.length())),
                        ofCases.values().stream().flatMap(values -> values.stream()))
                .flatMap(texts -> texts);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }

    private static Query worded(Query query, Set<String> codes, UnaryOperator<String> wording) {
        var attributes = new HashMap<>(query.ofPeople());
        attributes.putAll(query.ofCases().entrySet().stream()
                .collect(toMap(
                        entry -> Cases.KEY + wording.apply(entry.getKey().substring(Cases.KEY.length())),
                        entry -> entry.getValue().stream().map(wording).collect(toSet()),
                        RedactedQuestions::both)));
        return new Query(
                query.codes(),
                query.withBelow(),
                query.conditions(),
                query.coders(),
                query.interviews().stream()
                        .map(name -> codes.contains(name) ? name : wording.apply(name))
                        .collect(toSet()),
                query.rounds(),
                attributes);
    }
}
