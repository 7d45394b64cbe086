package org.pilothouse.enrolment;

import java.util.Set;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.StudyDefinition;

/**
 * What somebody is asked to agree to: the study, the text, and the parts one may choose from.
 *
 * @param notice whether the text is the participation notice of a quality improvement rather than a consent to research
 */
public record ConsentOffer(
        String studyCode,
        String studyTitle,
        ConsentForm form,
        Set<Scope> required,
        Set<Scope> offered,
        boolean notice) {

    static ConsentOffer of(StudyDefinition study, ConsentForm form, Part part) {
        return new ConsentOffer(
                study.code(),
                study.title(),
                form,
                RequiredScopes.required(part),
                RequiredScopes.offered(part),
                study.purpose() == Purpose.QI_EVALUATION);
    }

    /** Whether one may take part with just these. */
    public boolean accepts(Set<Scope> chosen) {
        return RequiredScopes.fits(required, offered, chosen);
    }
}
