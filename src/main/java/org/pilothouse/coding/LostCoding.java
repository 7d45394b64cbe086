package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.TextWithdrawn;
import org.pilothouse.shared.StudyId;

/** A coding whose words a correction took out, as it stood in the last state of the text that had them. */
@Entity
@Immutable
class LostCoding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private UUID guid;
    private UUID selection;
    private long transcript;
    private int textVersion;
    private UUID code;
    private long coder;
    private int startPosition;
    private int endPosition;

    @Embedded
    private @Nullable Remark remark;

    private Instant appliedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LostCoding() {}

    /** @param inVersion the state of the text in which it stood */
    LostCoding(StudyId study, CodeApplication coding, UUID code, int inVersion) {
        this.study = study;
        this.code = code;
        textVersion = inVersion;
        guid = coding.guid();
        selection = coding.selection();
        transcript = coding.transcript();
        coder = coding.coder();
        startPosition = coding.span().start();
        endPosition = coding.span().end();
        remark = coding.remark();
        appliedAt = coding.appliedAt();
    }

    CodeApplication at(int inVersion, Span span, long withCode) {
        return new CodeApplication(
                study,
                new CodeApplication.Place(transcript, inVersion, span),
                new CodeApplication.Mark(
                        guid, selection, withCode, coder, remark == null ? Remark.NONE : remark, appliedAt));
    }

    boolean isIn(TextWithdrawn gone) {
        return gone.covers(textVersion, startPosition, endPosition);
    }

    long id() {
        return requireNonNull(id);
    }

    UUID guid() {
        return guid;
    }

    UUID selection() {
        return selection;
    }

    int textVersion() {
        return textVersion;
    }

    UUID code() {
        return code;
    }

    long coder() {
        return coder;
    }

    Span span() {
        return new Span(startPosition, endPosition);
    }
}
