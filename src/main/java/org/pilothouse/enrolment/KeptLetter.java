package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link LetterTemplate} that a study has worded itself. */
@Entity
class KeptLetter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String subject;
    private String text;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KeptLetter() {}

    KeptLetter(StudyId study, LetterKind kind, LetterTemplate template) {
        this.study = study;
        this.kind = kind;
        subject = template.subject();
        text = template.text();
    }

    void change(LetterTemplate template) {
        subject = template.subject();
        text = template.text();
    }

    LetterTemplate template() {
        return new LetterTemplate(subject, text);
    }
}
