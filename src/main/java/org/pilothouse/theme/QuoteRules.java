package org.pilothouse.theme;

import java.util.Optional;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AnalysisApproach;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** What decides about quotes and themes, fetched once for a study. */
@Component
class QuoteRules {
    private final Studies studies;
    private final ConsentGate consent;
    private final TakingPart takingPart;
    private final FreeText freeText;

    QuoteRules(Studies studies, ConsentGate consent, TakingPart takingPart, FreeText freeText) {
        this.studies = studies;
        this.consent = consent;
        this.takingPart = takingPart;
        this.freeText = freeText;
    }

    Quoting of(StudyId study) {
        return new Quoting(
                studies.definition(study),
                consent.history(study),
                consent.quotesAllowed(study),
                takingPart.participants(study));
    }

    /** Reflexive thematic analysis knows no deviant-case gate. */
    boolean wantsDeviantCase(StudyId study) {
        return studies.definition(study).analysisApproach() != AnalysisApproach.REFLEXIVE_TA;
    }

    /** Refuses texts with what may identify somebody. */
    void check(StudyId study, ThemeText text) {
        freeText.check(study, text.texts());
    }

    void checkQuote(StudyId study, String text) {
        freeText.check(study, "quote.text", text);
    }

    /** What in a text of a file may identify somebody. */
    Optional<PhiHit> problem(StudyId study, String field, String text) {
        return freeText.problem(study, field, text);
    }
}
