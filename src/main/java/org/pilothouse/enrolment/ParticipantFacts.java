package org.pilothouse.enrolment;

import java.util.List;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What {@code analysis}, {@code report} and the features' own facts need to know of participants. Never for screens. */
@Service
@Transactional(readOnly = true)
@MayAnalyse
public class ParticipantFacts {
    private final ParticipantRepository participants;
    private final ParticipantPhaseRepository phases;

    ParticipantFacts(ParticipantRepository participants, ParticipantPhaseRepository phases) {
        this.participants = participants;
        this.phases = phases;
    }

    /** In order of their codes. */
    public List<Participant> participants(StudyId study) {
        return participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::facts)
                .toList();
    }

    /** Dates that differ from the study's for single participants. */
    public List<OwnPhase> ownPhases(StudyId study) {
        return phases.findByStudyOrderByParticipantAscPhaseAsc(study).stream()
                .map(ParticipantPhase::facts)
                .toList();
    }
}
