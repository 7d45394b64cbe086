package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked for nothing today, not even by letter: whoever has paused or is away. */
@Component
@Transactional(readOnly = true)
class LeftInPeace {
    private final ParticipantRepository participants;
    private final TimesAway away;
    private final Studies studies;
    private final Clock clock;

    LeftInPeace(ParticipantRepository participants, TimesAway away, Studies studies, Clock clock) {
        this.participants = participants;
        this.away = away;
        this.studies = studies;
        this.clock = clock;
    }

    /** Today as it is where the study is. */
    public boolean today(StudyId study, ParticipantCode code) {
        var zone = SystemAuthority.call(() -> studies.definition(study)).timezone();
        return hasPaused(study, code) || away.isAway(study, code, LocalDate.now(clock.withZone(zone)));
    }

    private boolean hasPaused(StudyId study, ParticipantCode code) {
        return participants
                .findByStudyAndCode(study, code)
                .filter(participant -> participant.status() == ParticipantStatus.PAUSED)
                .isPresent();
    }
}
