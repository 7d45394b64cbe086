package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link TimeAway}. */
@Entity
class ParticipantLeave {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ParticipantLeave() {}

    ParticipantLeave(StudyId study, TimeAway away) {
        if (away.until().isBefore(away.from())) {
            throw new EnrolmentRefused(Reason.ENDS_BEFORE_START);
        }
        this.study = study;
        participant = away.code();
        startsOn = away.from();
        endsOn = away.until();
    }

    TimeAway facts() {
        return new TimeAway(participant, startsOn, endsOn);
    }
}
