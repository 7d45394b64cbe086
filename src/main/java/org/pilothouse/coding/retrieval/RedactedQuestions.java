package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    RedactedQuestions(Overwriting overwriting, SavedQueryRepository queries) {
        this.overwriting = overwriting;
        this.queries = queries;
    }

    @Override
    public long places(StudyId study, List<String> words) {
        return queries.findByStudyOrderByName(study).stream()
                .filter(saved ->
                        written(saved.content()).anyMatch(text -> words.stream().anyMatch(text::contains)))
                .count();
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return queries.findByStudyOrderByName(study).stream()
                .map(SavedQuery::name)
                .filter(name -> words.stream().anyMatch(name::contains))
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        UnaryOperator<String> wording = text -> Overwriting.without(gone.words(), text);
        for (var saved : queries.findByStudyOrderByName(gone.study())) {
            saved.change(worded(saved.content(), wording));
        }
        queries.flush();
        overwriting.overwriteUnique(gone.study(), gone.words(), "saved_query");
    }

    private static Stream<String> written(Query query) {
        var ofCases = query.ofCases();
        return Stream.of(
                        query.interviews().stream(),
                        ofCases.keySet().stream(),
                        ofCases.values().stream().flatMap(values -> values.stream()))
                .flatMap(texts -> texts);
    }

    private static Query worded(Query query, UnaryOperator<String> wording) {
        var attributes = new HashMap<>(query.ofPeople());
        attributes.putAll(query.ofCases().entrySet().stream()
                .collect(toMap(
                        entry -> Cases.KEY + wording.apply(entry.getKey().substring(Cases.KEY.length())),
                        entry -> entry.getValue().stream().map(wording).collect(toSet()),
                        (one, other) -> one)));
        return new Query(
                query.codes(),
                query.withBelow(),
                query.conditions(),
                query.coders(),
                query.interviews().stream().map(wording).collect(toSet()),
                query.rounds(),
                attributes);
    }
}
