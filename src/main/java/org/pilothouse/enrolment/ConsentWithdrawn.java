package org.pilothouse.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;

/**
 * A withdrawal is carried out: every feature deletes, in the same transaction, what it holds of the participant and says how
 * much that was.
 *
 * @param publishedUntil when the latest published report was locked: what it could be made of; null without any
 * @param removed takes the counts
 */
public record ConsentWithdrawn(
        StudyId study,
        ParticipantCode code,
        WithdrawalMode mode,
        @Nullable Instant publishedUntil,
        Removals removed) {

    /** Whether anything that was recorded goes. */
    public boolean deletes() {
        return mode != WithdrawalMode.STOP_FUTURE_ONLY;
    }

    /** Whether all of it goes, analysed or not. */
    public boolean deletesAll() {
        return mode == WithdrawalMode.DELETE_ALL_POSSIBLE || deletes() && publishedUntil == null;
    }

    /** What was recorded after this goes; only meaningful when something goes. */
    public Instant goesAfter() {
        return deletesAll() || publishedUntil == null ? Instant.EPOCH : publishedUntil;
    }

    /** Whether something recorded then goes. */
    public boolean deletes(Instant recordedAt) {
        return deletes() && (deletesAll() || recordedAt.isAfter(goesAfter()));
    }
}
