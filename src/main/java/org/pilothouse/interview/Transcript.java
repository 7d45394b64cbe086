package org.pilothouse.interview;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** What was said, as a text; the words themselves are in its {@link TextVersion}. */
@Entity
class Transcript {
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private String name;
    private @Nullable String description;
    private String checksum;
    private int words;
    private int turns;
    private Instant importedAt;
    private boolean pending;
    private @Nullable AccountId uploadedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Transcript() {}

    Transcript(StudyId study, NewText text, String checksum, int turns, Instant now) {
        this.study = study;
        guid = text.guid();
        name = text.name().length() > LONGEST_NAME ? text.name().substring(0, LONGEST_NAME) : text.name();
        description = text.description();
        this.checksum = checksum;
        words = words(text.content());
        this.turns = turns;
        importedAt = now;
    }

    /** Keeps it for whoever brought it until it is pseudonymised. */
    void holdBackFor(AccountId uploader) {
        pending = true;
        uploadedBy = uploader;
    }

    boolean isHeldBackFor(AccountId account) {
        return pending && account.equals(uploadedBy);
    }

    boolean isPending() {
        return pending;
    }

    /** Lets it be read and coded, in the words that are left. */
    void release(String newChecksum, int newWords, int newTurns) {
        pending = false;
        checksum = newChecksum;
        words = newWords;
        turns = newTurns;
    }

    StudyId study() {
        return study;
    }

    static int words(String content) {
        return content.strip().split("\\s+").length;
    }

    long id() {
        return requireNonNull(id);
    }

    Instant importedAt() {
        return importedAt;
    }

    /** Words were taken out: nothing may be left by which the old text could be recognised. */
    void redacted(String newChecksum) {
        checksum = newChecksum;
    }

    UUID guid() {
        return guid;
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    int words() {
        return words;
    }

    TextLine line(boolean ofAnswers) {
        return new TextLine(guid, name, words, turns, ofAnswers);
    }
}
