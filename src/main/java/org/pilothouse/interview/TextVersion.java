package org.pilothouse.interview;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The words of a transcript in one state; never changed, so that positions stay true. */
@Entity
@Immutable
class TextVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private long transcript;
    private int number;

    private String content;

    private int length;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TextVersion() {}

    TextVersion(long transcript, int number, String content) {
        this.transcript = transcript;
        this.number = number;
        this.content = content;
        length = content.codePointCount(0, content.length());
    }

    long transcript() {
        return transcript;
    }

    int number() {
        return number;
    }

    int length() {
        return length;
    }

    String content() {
        return content;
    }
}
