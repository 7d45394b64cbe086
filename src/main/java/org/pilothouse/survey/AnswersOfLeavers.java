package org.pilothouse.survey;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.enrolment.ParticipantLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes answers of somebody who left, begun or handed in; scores are computed from them and go with them. */
@Component
class AnswersOfLeavers {
    private final SurveyResponseRepository responses;
    private final SurveyDraftRepository drafts;

    AnswersOfLeavers(SurveyResponseRepository responses, SurveyDraftRepository drafts) {
        this.responses = responses;
        this.drafts = drafts;
    }

    /** What was begun and not handed in was never given. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParticipantLeft event) {
        drafts.deleteAll(drafts.findByStudyAndParticipant(event.study(), event.code()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        var begun = drafts.findByStudyAndParticipant(event.study(), event.code());
        drafts.deleteAll(begun);
        event.removed().add("survey-drafts", begun.size());
        if (event.deletes()) {
            var given = responses.findByStudyAndParticipant(event.study(), event.code()).stream()
                    .filter(response -> response.isFlagged() || event.deletes(response.submittedAt()))
                    .toList();
            responses.deleteAll(given);
            event.removed().add("survey-responses", given.size());
        }
    }
}
