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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Transcript() {}

    Transcript(StudyId study, NewText text, String checksum, int turns, Instant now) {
        this.study = study;
        guid = text.guid();
        name = text.name().length() > LONGEST_NAME ? text.name().substring(0, LONGEST_NAME) : text.name();
        description = text.description();
        this.checksum = checksum;
        words = text.content().strip().split("\\s+").length;
        this.turns = turns;
        importedAt = now;
    }

    long id() {
        return requireNonNull(id);
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

    TextLine line() {
        return new TextLine(guid, name, words, turns);
    }
}
