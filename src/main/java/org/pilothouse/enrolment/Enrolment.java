package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody agreed: the participant with a code drawn at random, and the consent pinned to its text. */
@Component
@Transactional
class Enrolment {
    private static final int FEWEST_CODES = 20;

    private final ParticipantRepository participants;
    private final ConsentRepository consents;
    private final ConsentFormRepository forms;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Enrolment(
            ParticipantRepository participants,
            ConsentRepository consents,
            ConsentFormRepository forms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.consents = consents;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    /** The text one agrees to today: the newest in effect, or the first to come when none is yet. */
    @Transactional(readOnly = true)
    public Optional<ConsentForm> formOn(StudyId study, LocalDate day) {
        var all = forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                .map(PublishedForm::form)
                .toList();
        return all.stream()
                .filter(form -> !form.effectiveFrom().isAfter(day))
                .max(ConsentForm.BY_AGE)
                .or(() -> all.stream().min(ConsentForm.BY_AGE));
    }

    /** The text that somebody who takes part is asked to agree to: a materially changed one even before its day, else today's. */
    @Transactional(readOnly = true)
    public Optional<ConsentForm> formToAgreeAnew(StudyId study, LocalDate day) {
        return forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                .map(PublishedForm::form)
                .filter(form -> form.material() && form.effectiveFrom().isAfter(day))
                .max(ConsentForm.BY_AGE)
                .or(() -> formOn(study, day));
    }

    ConsentForm formToday(StudyId study, ZoneId zone) {
        return formOn(study, LocalDate.now(clock.withZone(zone)))
                .orElseThrow(() -> new EnrolmentRefused(Reason.NO_CONSENT_FORM));
    }

    @Transactional(readOnly = true)
    public ConsentForm form(StudyId study, String version) {
        return forms.findByStudyAndFormVersion(study, version)
                .map(PublishedForm::form)
                .orElseThrow(() -> new EnrolmentRefused(Reason.NO_CONSENT_FORM));
    }

    /** @param toCome how many may still join, so that a code tells nothing about the order in which they agree */
    @Transactional(readOnly = true)
    public ParticipantCode drawCode(StudyId study, int toCome) {
        var taken = participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::code)
                .collect(toSet());
        var size = Math.max(FEWEST_CODES, taken.size() + Math.max(1, toCome));
        var form = size > 99 ? "P%03d" : "P%02d";
        var free = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new ParticipantCode(form.formatted(number)))
                .filter(code -> !taken.contains(code))
                .toList();
        return free.get(random.nextInt(free.size()));
    }

    public void enrol(StudyId study, Participant facts, ConsentForm form, Signature signature) {
        enrol(study, facts, () -> agree(study, facts.code(), facts.part(), form, signature));
    }

    public void agree(StudyId study, ParticipantCode code, Part part, ConsentForm form, Signature signature) {
        check(part, form, signature);
        var consent = new Consent(code, form.version(), clock.instant(), ConsentMethod.E_SIGN, signature.scopes());
        write(new ConsentSigned(study, form, consent, signature.typedName().strip()));
    }

    /** As {@link #enrol}, by what the privacy officer has in front of them. */
    public void enrolByHand(Participant facts, ConsentSigned signed) {
        enrol(signed.study(), facts, () -> agreeByHand(facts.part(), signed));
    }

    public void agreeByHand(Part part, ConsentSigned signed) {
        if (!RequiredScopes.suffice(part, signed.consent().scopes())) {
            throw new EnrolmentRefused(Reason.SCOPES_MISSING);
        }
        write(signed);
    }

    private void enrol(StudyId study, Participant facts, Runnable agreeing) {
        var participant = new EnrolledParticipant(study, facts.as(ParticipantStatus.CONSENTED));
        participants.save(participant);
        agreeing.run();
        participant.become(ParticipantStatus.ACTIVE);
        participants.flush();
    }

    private void write(ConsentSigned signed) {
        var consent = signed.consent();
        consents.save(new GivenConsent(signed.study(), signed.form(), consent));
        consents.flush();
        events.publishEvent(signed);
        // Under no account: the trail must not join the clinician's account to its code.
        SystemAuthority.run(() -> events.publishEvent(new ParticipantConsented(
                signed.study(), consent.participant(), signed.form().version())));
    }

    List<Consent> givenBy(StudyId study, ParticipantCode code) {
        return consents.findByStudyAndParticipantOrderByGivenAt(study, code).stream()
                .map(GivenConsent::facts)
                .sorted(Comparator.comparing(Consent::givenAt))
                .toList();
    }

    private static void check(Part part, ConsentForm form, Signature signature) {
        if (!form.version().equals(signature.formVersion()) || !form.textHash().equals(signature.textHash())) {
            throw new EnrolmentRefused(Reason.TEXT_HAS_CHANGED);
        }
        if (signature.typedName().isBlank()) {
            throw new EnrolmentRefused(Reason.SIGNATURE_MISSING);
        }
        if (!RequiredScopes.suffice(part, signature.scopes())) {
            throw new EnrolmentRefused(Reason.SCOPES_MISSING);
        }
    }
}
