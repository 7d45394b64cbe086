package org.pilothouse.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts clinicians who agreed to something into a study, for tests of other features. */
@Component
@Transactional
public class EnrolledClinicians {
    private final EntityManager entities;

    EnrolledClinicians(EntityManager entities) {
        this.entities = entities;
    }

    /** A consent text of that version. */
    public void publish(StudyId study, String version, LocalDate effectiveFrom, boolean material) {
        entities.persist(
                new PublishedForm(study, new ConsentForm(version, effectiveFrom, material, "Text " + version)));
    }

    /** An active clinician of that site who agreed to form 1.0, which must be published. */
    public ParticipantCode enrol(StudyId study, String code, String site, Instant consentedAt, Scope... scopes) {
        var participant = new ParticipantCode(code);
        entities.persist(new EnrolledParticipant(
                study,
                new Participant(
                        participant,
                        Part.BOTH,
                        Discipline.OT,
                        site,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ParticipantStatus.ACTIVE)));
        agree(study, participant, "1.0", LocalDate.EPOCH, consentedAt, scopes);
        return participant;
    }

    /** A further consent. */
    public void agree(
            StudyId study,
            ParticipantCode participant,
            String version,
            LocalDate effectiveFrom,
            Instant at,
            Scope... scopes) {
        var form = new ConsentForm(version, effectiveFrom, false, "Text " + version);
        entities.persist(new GivenConsent(
                study, form, new Consent(participant, version, at, ConsentMethod.E_SIGN, Set.of(scopes))));
    }
}
