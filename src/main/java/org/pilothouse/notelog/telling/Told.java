package org.pilothouse.notelog.telling;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Something that a clinician told in its own words. */
@Entity
class Told {
    static final int WORDS_AT_MOST = 2_000;

    /** Control characters other than line ends and tabs, and what stands for unreadable text. */
    static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\r\\n\\t]]");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private ParticipantCode participant;
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    private ToldKind kind;

    private @Nullable String noteRef;
    private String words;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Told() {}

    Told(
            StudyId study,
            ParticipantCode participant,
            Instant toldAt,
            ToldKind kind,
            @Nullable String noteRef,
            String words) {
        this.study = study;
        this.participant = participant;
        this.toldAt = toldAt;
        this.kind = kind;
        this.noteRef = noteRef;
        this.words = words;
    }

    /** Nobody tells two things in one moment. */
    List<Object> key() {
        return List.of(participant, toldAt);
    }

    ToldLine line() {
        return new ToldLine(requireNonNull(id), participant, toldAt, kind, noteRef, words);
    }
}
