package org.pilothouse.coding;

import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what a file from elsewhere said of whoever speaks in a text that goes. */
@Component
class CasesOfLeavers {
    private final ImportedCaseRepository cases;
    private final InterviewTexts texts;

    CasesOfLeavers(ImportedCaseRepository cases, InterviewTexts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TextWithdrawn gone) {
        var text = texts.guids(gone.study()).get(gone.transcript());
        if (!gone.whole() || text == null) {
            return;
        }
        var stale = cases.findByStudyOrderByNameAscGuidAsc(gone.study()).stream()
                .filter(unit -> unit.loses(text))
                .toList();
        cases.deleteAll(stale);
        cases.flush();
        gone.removed().add("cases", stale.size());
    }
}
