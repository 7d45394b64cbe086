package org.pilothouse.notelog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * A note as analyses read it.
 *
 * @param setting the note's own, else the site's
 * @param phase name of the phase the note falls into, null for none
 */
public record NoteFact(
        String noteRef,
        ParticipantCode participant,
        LocalDate serviceDate,
        String noteType,
        @Nullable Setting setting,
        boolean eligible,
        String tool,
        @Nullable String version,
        UseOutcome outcome,
        @Nullable NonUseReason reason,
        MeasurementMethod method,
        @Nullable Double docMinutes,
        @Nullable String phase,
        @Nullable PhaseKind phaseKind,
        boolean corrected,
        @Nullable String batchId) {

    /** As it comes from the database: the phase is derived afterwards. */
    NoteFact(
            String noteRef,
            ParticipantCode participant,
            LocalDate serviceDate,
            String noteType,
            @Nullable Setting setting,
            boolean eligible,
            String tool,
            @Nullable String version,
            UseOutcome outcome,
            @Nullable NonUseReason reason,
            MeasurementMethod method,
            @Nullable Double docMinutes,
            @Nullable Boolean corrected,
            @Nullable String batchId) {
        this(
                noteRef,
                participant,
                serviceDate,
                noteType,
                setting,
                eligible,
                tool,
                version,
                outcome,
                reason,
                method,
                docMinutes,
                null,
                null,
                Boolean.TRUE.equals(corrected),
                batchId);
    }

    /** The same note with its active time by the record system's events. */
    NoteFact timedByEvents(double minutes) {
        return new NoteFact(
                noteRef,
                participant,
                serviceDate,
                noteType,
                setting,
                eligible,
                tool,
                version,
                outcome,
                reason,
                MeasurementMethod.EHR_AUDIT_LOG,
                minutes,
                phase,
                phaseKind,
                false,
                batchId);
    }

    NoteFact within(@Nullable Phase found, @Nullable Setting siteSetting) {
        return new NoteFact(
                noteRef,
                participant,
                serviceDate,
                noteType,
                setting == null ? siteSetting : setting,
                eligible,
                tool,
                version,
                outcome,
                reason,
                method,
                docMinutes,
                found == null ? null : found.name(),
                found == null ? null : found.kind(),
                corrected,
                batchId);
    }
}
