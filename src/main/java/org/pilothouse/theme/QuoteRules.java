package org.pilothouse.theme;

import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.security.PhiLinter;
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
    private final PhiLinter linter;

    QuoteRules(Studies studies, ConsentGate consent, TakingPart takingPart, PhiLinter linter) {
        this.studies = studies;
        this.consent = consent;
        this.takingPart = takingPart;
        this.linter = linter;
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

    boolean identifies(String text) {
        return !linter.hardHits(text).isEmpty();
    }
}
