package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** What was destroyed, in words of a fixed form with their hash; never changes. */
@Entity
class RetentionCertificate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private int number;

    @Enumerated(EnumType.STRING)
    private RetentionClass dataClass;

    @Enumerated(EnumType.STRING)
    private RetentionAction action;

    private Instant madeAt;
    private String content;
    private String contentHash;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RetentionCertificate() {}

    RetentionCertificate(StudyId study, RetentionRule rule, CertificateLine line, String content) {
        this.study = study;
        number = line.number();
        dataClass = rule.of();
        action = rule.action();
        madeAt = line.madeAt();
        this.content = content;
        contentHash = line.hash();
    }

    String content() {
        return content;
    }

    CertificateLine line() {
        return new CertificateLine(number, dataClass, action, madeAt, contentHash);
    }
}
