package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** Whom the letters of a study name for questions. */
@Entity
class LetterContact {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String contact;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterContact() {}

    LetterContact(StudyId study, String contact) {
        this.study = study;
        this.contact = contact;
    }

    void change(String to) {
        contact = to;
    }

    String contact() {
        return contact;
    }
}
