package org.pilothouse.coding;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what a file from elsewhere said of whoever speaks in words that go. Whom a case is about nobody knows here: one that
 * names only the text, or only passages that go, goes with them.
 */
@Component
class CasesOfLeavers {
    /** While the codings still tell which passages the cases name. */
    private static final int BEFORE_THE_CODINGS = 0;

    private final ImportedCaseRepository cases;
    private final CodeApplicationRepository applications;
    private final LostCodingRepository lost;
    private final InterviewTexts texts;
    private final ApplicationEventPublisher events;

    CasesOfLeavers(
            ImportedCaseRepository cases,
            CodeApplicationRepository applications,
            LostCodingRepository lost,
            InterviewTexts texts,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.applications = applications;
        this.lost = lost;
        this.texts = texts;
        this.events = events;
    }

    @EventListener
    @Order(BEFORE_THE_CODINGS)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TextWithdrawn gone) {
        var text = texts.guids(gone.study()).get(gone.transcript());
        if (text == null || !gone.whole() && gone.passages().isEmpty()) {
            return;
        }
        var parts = passages(gone);
        if (gone.whole()) {
            parts.add(text);
        }
        var stale = cases.findByStudyOrderByNameAscGuidAsc(gone.study()).stream()
                .filter(unit -> unit.loses(parts, text))
                .toList();
        cases.deleteAll(stale);
        cases.flush();
        if (!stale.isEmpty()) {
            events.publishEvent(new CasesGone(gone.study()));
        }
        gone.removed().add("cases", stale.size());
    }

    private Set<UUID> passages(TextWithdrawn gone) {
        var passages = new HashSet<UUID>();
        applications.findByTranscriptOrderByStartPositionAscIdAsc(gone.transcript()).stream()
                .filter(coding -> coding.isIn(gone))
                .forEach(coding -> passages.add(coding.selection()));
        lost.findByTranscriptOrderById(gone.transcript()).stream()
                .filter(coding -> coding.isIn(gone))
                .forEach(coding -> passages.add(coding.selection()));
        return passages;
    }
}
