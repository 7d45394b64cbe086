package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that people agree to, and who agreed to which; by code only. */
@Service
@MayKeepNames
public class ConsentRegistry {
    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_TEXT = 200_000;

    private final ConsentFormRepository forms;
    private final ConsentRepository consents;
    private final Studies studies;
    private final FreeText freeText;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final ParticipantRepository participants;

    ConsentRegistry(
            ConsentFormRepository forms,
            ConsentRepository consents,
            Studies studies,
            FreeText freeText,
            AuditTrail trail,
            ApplicationEventPublisher events,
            ParticipantRepository participants) {
        this.participants = participants;
        this.forms = forms;
        this.consents = consents;
        this.studies = studies;
        this.freeText = freeText;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A consent in the registry.
     *
     * @param inForce unless a later one of the same participant stands in its place
     * @param left whether the participant left: nothing more is recorded whatever it had agreed to
     */
    public record Line(
            ParticipantCode code,
            String formVersion,
            Instant givenAt,
            ConsentMethod method,
            Set<Scope> scopes,
            boolean inForce,
            boolean left) {}

    /** Every version, older before newer. */
    public List<ConsentForm> forms(StudyId study) {
        return forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                .map(PublishedForm::form)
                .sorted(ConsentForm.BY_AGE)
                .toList();
    }

    /** Adds a version; it cannot be changed afterwards. */
    @Transactional
    public void publish(StudyId study, ConsentForm form) {
        studies.requireOpen(study);
        if (form.version().isBlank()
                || form.version().length() > LONGEST_VERSION
                || form.text().isBlank()
                || form.text().length() > LONGEST_TEXT) {
            throw new EnrolmentRefused(Reason.FORM_INCOMPLETE);
        }
        if (forms.findByStudyAndFormVersion(study, form.version()).isPresent()) {
            throw new EnrolmentRefused(Reason.FORM_VERSION_TAKEN);
        }
        if (forms(study).stream().anyMatch(older -> ConsentForm.BY_AGE.compare(older, form) > 0)) {
            throw new EnrolmentRefused(Reason.FORM_OLDER_THAN_LAST);
        }
        freeText.check(study, "consent.version", form.version());
        freeText.checkAllowingContacts(study, "consent.text", form.text());
        forms.save(new PublishedForm(study, form));
        events.publishEvent(new TextPublished(study, form));
        events.publishEvent(new NamesKept(study, "consent-form.published", "form " + form.version()));
    }

    /** Every consent ever given, in order of codes and time. The read is on the trail first. */
    public List<Line> consents(StudyId study) {
        trail.write(new NamesKept(study, "consents.read", "consent registry"));
        var all = consents.findByStudyOrderByParticipantAscGivenAtAsc(study).stream()
                .map(GivenConsent::facts)
                .sorted(Comparator.comparing(Consent::participant).thenComparing(Consent::givenAt))
                .toList();
        var left = participants.findByStudyOrderByCode(study).stream()
                .filter(participant -> participant.status() == ParticipantStatus.WITHDRAWN)
                .map(EnrolledParticipant::code)
                .collect(toUnmodifiableSet());
        return all.stream()
                .map(consent -> line(consent, all, left.contains(consent.participant())))
                .toList();
    }

    private static Line line(Consent consent, List<Consent> all, boolean left) {
        var superseded = all.stream()
                .anyMatch(other -> other.participant().equals(consent.participant())
                        && other.givenAt().isAfter(consent.givenAt()));
        return new Line(
                consent.participant(),
                consent.formVersion(),
                consent.givenAt(),
                consent.method(),
                consent.scopes(),
                !superseded,
                left);
    }
}
