package org.pilothouse.enrolment;

import java.util.List;
import java.util.Optional;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** The participants as a researcher knows them: by code. Each read is on the trail before it happens. */
@Service
@MayResearch
public class Participants {
    private final ParticipantRepository participants;
    private final AuditTrail trail;

    Participants(ParticipantRepository participants, AuditTrail trail) {
        this.participants = participants;
        this.trail = trail;
    }

    /** In order of their codes. */
    public List<Participant> all(StudyId study) {
        trail.write(ParticipantsRead.all(study));
        return participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::facts)
                .toList();
    }

    public Optional<Participant> find(StudyId study, ParticipantCode code) {
        trail.write(ParticipantsRead.one(study, code));
        return participants.findByStudyAndCode(study, code).map(EnrolledParticipant::facts);
    }
}
