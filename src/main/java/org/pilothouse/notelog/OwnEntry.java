package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Version;

/** Completes what a clinician tells about a note by what the design says of it. */
final class OwnEntry {
    private final Ground ground;
    private final ParticipantCode participant;

    OwnEntry(Ground ground, ParticipantCode participant) {
        this.ground = ground;
        this.participant = participant;
    }

    NoteEntry of(String noteRef, OwnNote note) {
        return new NoteEntry(
                noteRef,
                participant,
                note.day(),
                note.noteType(),
                note.setting(),
                isEligible(note.noteType()),
                use(note),
                new NoteTime(note.method(), note.corrected(), note.minutes(), note.outsideHours(), null, null, null),
                note.detail(),
                note.steps());
    }

    private ToolUse use(OwnNote note) {
        if (note.outcome() == UseOutcome.NOT_USED) {
            return ToolUse.none(note.reason());
        }
        return new ToolUse(
                note.tool(),
                version(note.tool(), note.day()),
                Set.of(),
                note.outcome(),
                null,
                note.outcome().producedDraft() ? note.problems() : Set.of(),
                null,
                null);
    }

    private @Nullable String version(String tool, LocalDate day) {
        return ground.definition()
                .tool(tool)
                .flatMap(found -> found.versionOn(day))
                .map(Version::label)
                .orElse(null);
    }

    private boolean isEligible(String noteType) {
        return ground.definition().noteTypes().stream()
                .filter(type -> type.code().equals(noteType))
                .anyMatch(NoteType::eligibleForAi);
    }
}
