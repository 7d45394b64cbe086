package org.pilothouse.study;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** One place in the order of groups of a stratum, free or drawn. */
@Entity
class AllocationSlot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private String stratum;
    private int slot;
    private String sequence;
    private @Nullable ParticipantCode participant;
    private @Nullable Instant drawnAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AllocationSlot() {}

    AllocationSlot(StudyId study, String stratum, int slot, String sequence) {
        this.study = study;
        this.stratum = stratum;
        this.slot = slot;
        this.sequence = sequence;
    }

    String draw(ParticipantCode code, Instant now) {
        if (participant != null) {
            throw new IllegalStateException("drawn already");
        }
        participant = code;
        drawnAt = now;
        return sequence;
    }

    boolean isFree() {
        return participant == null;
    }

    String sequence() {
        return sequence;
    }

    AllocationDraw facts() {
        return new AllocationDraw(stratum, slot + 1, sequence, participant, drawnAt);
    }
}
