package org.pilothouse.coding;

import java.util.List;
import java.util.Map;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in what came as cases with projects from elsewhere. */
@Component
class RedactedCases implements KeptWords {
    private static final String OF_CASE = "imported_case in (select id from imported_case where study = ?)";
    private static final Map<String, String> NAMES = Map.of("imported_case.name", "study = ?");
    private static final Map<String, String> COLUMNS = Map.of(
            "imported_case.description", "study = ?",
            "imported_case_value.name", OF_CASE,
            "imported_case_value.content", OF_CASE);

    private final Overwriting overwriting;
    private final ImportedCaseRepository cases;

    RedactedCases(Overwriting overwriting, ImportedCaseRepository cases) {
        this.overwriting = overwriting;
        this.cases = cases;
    }

    @Override
    public long places(StudyId study, List<String> words) {
        return overwriting.count(study, words, COLUMNS);
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return overwriting.found(study, words, NAMES);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        cases.findByStudyOrderByNameAscGuidAsc(gone.study())
                .forEach(unit -> unit.word(text -> Overwriting.without(gone.words(), text)));
        cases.flush();
    }
}
