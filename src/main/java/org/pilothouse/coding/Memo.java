package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** What a researcher thought about something, and when. */
@Entity
class Memo {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;

    @Enumerated(EnumType.STRING)
    private MemoKind kind;

    @Enumerated(EnumType.STRING)
    private MemoAbout about;

    private @Nullable UUID subject;
    private long coder;
    private String text;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Memo() {}

    Memo(StudyId study, UUID guid, NewMemo memo, long coder, Instant now) {
        this.study = study;
        this.guid = guid;
        this.coder = coder;
        kind = memo.kind();
        about = memo.about();
        subject = memo.subject();
        text = memo.text();
        writtenAt = now;
    }

    /** Whether it says something else now than before. */
    boolean change(MemoKind newKind, String newText) {
        var same = kind == newKind && text.equals(newText);
        kind = newKind;
        text = newText;
        return !same;
    }

    long id() {
        return requireNonNull(id);
    }

    UUID guid() {
        return guid;
    }

    MemoKind kind() {
        return kind;
    }

    MemoAbout about() {
        return about;
    }

    @Nullable UUID subject() {
        return subject;
    }

    long coder() {
        return coder;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
