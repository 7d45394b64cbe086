package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link ConsentForm}; written once. */
@Entity
@Immutable
@Table(name = "consent_form")
class PublishedForm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private String formVersion;
    private LocalDate effectiveFrom;
    private boolean material;
    private String text;
    private String textHash;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PublishedForm() {}

    PublishedForm(StudyId study, ConsentForm form) {
        this.study = study;
        formVersion = form.version();
        effectiveFrom = form.effectiveFrom();
        material = form.material();
        text = form.text();
        textHash = form.textHash();
    }

    ConsentForm form() {
        return new ConsentForm(formVersion, effectiveFrom, material, text);
    }
}
