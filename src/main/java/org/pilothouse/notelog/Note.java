package org.pilothouse.notelog;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyId;

/** A note in the log. */
@Entity
class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String noteRef;
    private ParticipantCode participant;
    private LocalDate serviceDate;
    private String noteType;

    @Enumerated(EnumType.STRING)
    private @Nullable Setting setting;

    private boolean eligibleForAi;

    @Embedded
    private ToolUse use;

    @Embedded
    private NoteTime time;

    @Embedded
    private @Nullable NoteDetail detail;

    private @Nullable String failedCheck;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Note() {}

    /** @param failedCheck the first check it failed when it came with a bundle; such a note is kept out of analyses */
    @SuppressWarnings("NullAway.Init") // say(entry) fills the rest
    Note(StudyId study, NoteEntry entry, @Nullable String failedCheck, Instant now) {
        this.study = study;
        this.noteRef = entry.noteRef();
        this.participant = entry.participant();
        this.failedCheck = failedCheck;
        recordedAt = now;
        say(entry);
    }

    /** Replaces what the note says; whose it is and what it is called stay. */
    final void say(NoteEntry entry) {
        if (!entry.noteRef().equals(noteRef) || !entry.participant().equals(participant)) {
            throw new IllegalArgumentException("another note");
        }
        serviceDate = entry.serviceDate();
        noteType = entry.noteType();
        setting = entry.setting();
        eligibleForAi = entry.eligibleForAi();
        use = entry.use();
        time = entry.time();
        detail = entry.detail().equals(NoteDetail.EMPTY) ? null : entry.detail();
    }

    long id() {
        return requireNonNull(id);
    }

    String noteRef() {
        return noteRef;
    }

    ParticipantCode participant() {
        return participant;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable String failedCheck() {
        return failedCheck;
    }

    NoteEntry entry(List<StepEntry> steps) {
        return new NoteEntry(
                noteRef,
                participant,
                serviceDate,
                noteType,
                setting,
                eligibleForAi,
                use,
                time,
                detail == null ? NoteDetail.EMPTY : detail,
                steps);
    }
}
