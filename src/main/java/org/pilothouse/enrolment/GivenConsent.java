package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link Consent}: never changed, superseded by a later one; pinned to the text by its hash. */
@Entity
@Immutable
@Table(name = "consent")
class GivenConsent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private String formVersion;
    private String textHash;
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private ConsentMethod method;

    private String scopes;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected GivenConsent() {}

    GivenConsent(StudyId study, ConsentForm form, Consent consent) {
        if (!form.version().equals(consent.formVersion())) {
            throw new IllegalArgumentException("a consent belongs to the form it was given on");
        }
        this.study = study;
        participant = consent.participant();
        formVersion = form.version();
        textHash = form.textHash();
        givenAt = consent.givenAt().truncatedTo(ChronoUnit.MICROS);
        method = consent.method();
        scopes = Scopes.written(consent.scopes());
    }

    Consent facts() {
        return new Consent(participant, formVersion, givenAt, method, Set.copyOf(Scopes.read(scopes)));
    }

    String textHash() {
        return textHash;
    }
}
