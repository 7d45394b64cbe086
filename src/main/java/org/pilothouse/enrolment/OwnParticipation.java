package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician agreed to, and the way to agree to a newer text. */
@Service
@Transactional
@MayLogOwn
public class OwnParticipation {
    private final ParticipantRepository participants;
    private final Enrolment enrolment;
    private final Studies studies;
    private final CurrentUser current;
    private final LinkStore links;
    private final Clock clock;

    OwnParticipation(
            ParticipantRepository participants,
            Enrolment enrolment,
            Studies studies,
            CurrentUser current,
            LinkStore links,
            Clock clock) {
        this.participants = participants;
        this.enrolment = enrolment;
        this.studies = studies;
        this.current = current;
        this.links = links;
        this.clock = clock;
    }

    /** Something I agreed to, with the very text. */
    public record Agreement(Consent consent, ConsentForm form) {}

    /**
     * What I take part in, and all I agreed to, the latest first.
     *
     * @param required what my part is impossible without, so that it ends with a pause or with leaving only
     */
    public record Mine(Participant me, List<Agreement> agreements, Set<Scope> required) {}

    @Transactional(readOnly = true)
    public Mine read(StudyId study) {
        var me = me(study);
        var agreements = enrolment.givenBy(study, me.code()).reversed().stream()
                .map(consent -> new Agreement(consent, enrolment.form(study, consent.formVersion())))
                .toList();
        return new Mine(me, agreements, RequiredScopes.required(me.part()));
    }

    /** A newer text than the one I agreed to, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ConsentOffer> newerText(StudyId study) {
        if (!studies.isOpen(study)) {
            return Optional.empty();
        }
        var mine = read(study);
        var design = studies.definition(study);
        var latest = mine.agreements().stream().findFirst().map(Agreement::form);
        return enrolment
                .formToAgreeAnew(study, LocalDate.now(clock.withZone(design.timezone())))
                .filter(form -> latest.isEmpty() || ConsentForm.BY_AGE.compare(form, latest.get()) > 0)
                .map(form -> ConsentOffer.of(design, form, mine.me().part()));
    }

    /** The text to sign when choices change: a newer one if there is one, else the one in force. */
    @Transactional(readOnly = true)
    public Optional<ConsentOffer> offer(StudyId study) {
        return newerText(study).or(() -> inForce(study));
    }

    /**
     * Signs the text in force, whether it is newer than the last one or the same with other choices.
     *
     * @throws EnrolmentRefused if it is another by now, the choices do not suffice, or one has left
     */
    public void agreeAgain(StudyId study, Signature signature) {
        studies.requireOpen(study);
        var offer = offer(study).orElseThrow(() -> new EnrolmentRefused(Reason.TEXT_HAS_CHANGED));
        var me = me(study);
        if (me.status() == ParticipantStatus.WITHDRAWN) {
            throw new EnrolmentRefused(Reason.HAS_LEFT);
        }
        enrolment.agree(study, me.code(), me.part(), offer.form(), signature);
        links.signAgain(
                study,
                me.code(),
                signature.typedName().strip(),
                offer.form().version(),
                offer.form().textHash());
    }

    private Optional<ConsentOffer> inForce(StudyId study) {
        var design = studies.definition(study);
        return enrolment
                .formOn(study, LocalDate.now(clock.withZone(design.timezone())))
                .map(form -> ConsentOffer.of(design, form, me(study).part()));
    }

    private Participant me(StudyId study) {
        return participants
                .findByStudyAndCode(study, current.codeIn(study))
                .map(EnrolledParticipant::facts)
                .orElseThrow(() -> new EnrolmentRefused(Reason.UNKNOWN_PARTICIPANT));
    }
}
