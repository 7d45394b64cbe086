package org.pilothouse.enrolment;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part and on which dates of their own, for services that have checked who is asking. Never for screens. */
@Component
@Transactional(readOnly = true)
public class TakingPart {
    private final ParticipantRepository participants;
    private final ParticipantPhaseRepository phases;

    TakingPart(ParticipantRepository participants, ParticipantPhaseRepository phases) {
        this.participants = participants;
        this.phases = phases;
    }

    /** In order of their codes. */
    public List<Participant> participants(StudyId study) {
        return participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::facts)
                .toList();
    }

    /** Some of them, in no order; codes of nobody are passed over. */
    public List<Participant> participants(StudyId study, Set<ParticipantCode> codes) {
        return participants.findByStudyAndCodeIn(study, codes).stream()
                .map(EnrolledParticipant::facts)
                .toList();
    }

    /** Dates that differ from the study's for some of them. */
    public List<OwnPhase> ownPhases(StudyId study, Set<ParticipantCode> codes) {
        return phases.findByStudyAndParticipantIn(study, codes).stream()
                .map(ParticipantPhase::facts)
                .toList();
    }

    /** Dates that differ from the study's for single participants. */
    public List<OwnPhase> ownPhases(StudyId study) {
        return phases.findByStudyOrderByParticipantAscPhaseAsc(study).stream()
                .map(ParticipantPhase::facts)
                .toList();
    }
}
