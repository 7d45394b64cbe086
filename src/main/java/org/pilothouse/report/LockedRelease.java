package org.pilothouse.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** What was published, letter by letter; never changed. */
@Entity
@Immutable
class LockedRelease {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private int releaseNumber;
    private @Nullable Integer previousNumber;
    private String title;
    private Instant lockedAt;
    private @Nullable AccountId lockedBy;
    private String contentHash;
    private String snapshot;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LockedRelease() {}

    LockedRelease(StudyId study, Snapshot what, @Nullable AccountId by) {
        this.study = study;
        releaseNumber = what.number();
        previousNumber = what.number() == 1 ? null : what.number() - 1;
        title = what.title();
        lockedAt = what.lockedAt();
        lockedBy = by;
        snapshot = what.text();
        contentHash = ReleaseModel.hash(snapshot);
    }

    /**
     * What was locked.
     *
     * @throws ReleaseRefused if it is not what the hash was made of
     */
    String snapshot() {
        if (!ReleaseModel.hash(snapshot).equals(contentHash)) {
            throw new ReleaseRefused(Reason.ALTERED, releaseNumber);
        }
        return snapshot;
    }

    int number() {
        return releaseNumber;
    }

    ReleaseLine line() {
        return new ReleaseLine(releaseNumber, title, lockedAt, contentHash, previousNumber);
    }
}
