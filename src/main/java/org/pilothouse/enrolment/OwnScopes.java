package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops single streams of one's own data at once. Agreeing to more needs a signature: that is {@link OwnParticipation}. */
@Service
@Transactional
@MayLogOwn
public class OwnScopes {
    private final ParticipantRepository participants;
    private final ConsentRepository consents;
    private final Enrolment enrolment;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnScopes(
            ParticipantRepository participants,
            ConsentRepository consents,
            Enrolment enrolment,
            CurrentUser current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.consents = consents;
        this.enrolment = enrolment;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes agreement to one stream back; recordings of interviews end with interviews.
     *
     * @throws EnrolmentRefused if taking part is not possible without it
     */
    public void stop(StudyId study, Scope scope) {
        var me = current.codeIn(study);
        var latest = enrolment.givenBy(study, me).getLast();
        var left = latest.scopes().stream()
                .filter(kept -> kept != scope)
                .filter(kept -> scope != Scope.INTERVIEW || kept != Scope.AUDIO_RECORDING)
                .collect(toSet());
        if (!latest.scopes().contains(scope)) {
            return;
        }
        if (!RequiredScopes.suffice(part(study, me), left)) {
            throw new EnrolmentRefused(Reason.SCOPES_MISSING);
        }
        keep(study, latest, left);
    }

    private Part part(StudyId study, ParticipantCode me) {
        return participants
                .findByStudyAndCode(study, me)
                .map(EnrolledParticipant::facts)
                .filter(facts -> facts.status() != ParticipantStatus.WITHDRAWN)
                .map(Participant::part)
                .orElseThrow(() -> new EnrolmentRefused(Reason.HAS_LEFT));
    }

    private void keep(StudyId study, Consent latest, Set<Scope> left) {
        var form = enrolment.form(study, latest.formVersion());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var at = now.isAfter(latest.givenAt()) ? now : latest.givenAt().plusMillis(1);
        consents.saveAndFlush(new GivenConsent(
                study, form, new Consent(latest.participant(), form.version(), at, latest.method(), left)));
        // Under no account: the trail must not join the clinician's account to its code.
        SystemAuthority.run(
                () -> events.publishEvent(new ParticipantConsented(study, latest.participant(), form.version())));
    }
}
