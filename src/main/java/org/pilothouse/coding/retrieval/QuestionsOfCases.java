package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.pilothouse.coding.CasesGone;
import org.pilothouse.coding.ImportedCases;
import org.pilothouse.coding.ImportedCases.Unit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the questions that are kept what no case says any more: it may have told who somebody was. A condition of which
 * nothing is left goes on asking for a case, and for none that there is: without it the question would find more.
 */
@Component
class QuestionsOfCases {
    private final SavedQueryRepository queries;
    private final ImportedCases cases;

    QuestionsOfCases(SavedQueryRepository queries, ImportedCases cases) {
        this.queries = queries;
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CasesGone gone) {
        var left = cases.all(gone.study());
        for (var saved : queries.findByStudyOrderByName(gone.study())) {
            saved.change(without(saved.content(), left));
        }
    }

    private static Query without(Query query, List<Unit> left) {
        var kept = new HashMap<>(query.ofPeople());
        query.ofCases().forEach((key, values) -> {
            var said = left.stream()
                    .flatMap(unit -> Cases.values(unit, key).stream())
                    .collect(toSet());
            said.retainAll(values);
            kept.merge(said.isEmpty() ? Cases.KEY : key, Set.copyOf(said), (one, other) -> Set.of());
        });
        return query.asking(kept);
    }
}
