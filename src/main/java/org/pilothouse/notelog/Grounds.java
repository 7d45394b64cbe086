package org.pilothouse.notelog;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Fetches what notes are held against, in a handful of queries whatever the number of notes. */
@Component
class Grounds {
    /** So many participants are asked about by name; for more all are read. */
    private static final int FEW = 100;

    private final Studies studies;
    private final ConsentGate consents;
    private final TakingPart takingPart;

    Grounds(Studies studies, ConsentGate consents, TakingPart takingPart) {
        this.studies = studies;
        this.consents = consents;
        this.takingPart = takingPart;
    }

    /** @throws org.pilothouse.study.StudyRefused when the pilot is closed */
    void requireOpen(StudyId study) {
        consents.requireOpen(study);
    }

    /** The time zone by which days are told. */
    ZoneId zone(StudyId study) {
        return studies.definition(study).timezone();
    }

    /** For what was recorded at any time, such as a bundle. */
    Ground of(StudyId study) {
        var history = consents.history(study);
        return ground(
                study,
                (code, day) -> history.refusal(code, day, Scope.NOTE_LOG),
                takingPart.participants(study),
                takingPart.ownPhases(study));
    }

    /** The same for what one clinician recorded. */
    Ground of(StudyId study, ParticipantCode me) {
        var history = consents.history(study, Set.of(me));
        return few(study, Set.of(me), (code, day) -> history.refusal(code, day, Scope.NOTE_LOG));
    }

    /** For what is handed in now about these participants: nothing of whose withdrawal was carried out. */
    Ground now(StudyId study, Set<ParticipantCode> codes) {
        if (codes.size() > FEW) {
            return now(study);
        }
        var history = consents.history(study, codes);
        return few(study, codes, (code, day) -> history.refusalNow(code, day, Scope.NOTE_LOG));
    }

    /** For what a clinician records itself: nothing while it pauses, nothing from the moment it asks to leave. */
    Ground own(StudyId study, ParticipantCode me) {
        return consents.takesPartNow(study, me)
                ? now(study, Set.of(me))
                : few(study, Set.of(me), (code, day) -> Optional.of(Consents.NOT_COVERED));
    }

    private Ground now(StudyId study) {
        var history = consents.history(study);
        return ground(
                study,
                (code, day) -> history.refusalNow(code, day, Scope.NOTE_LOG),
                takingPart.participants(study),
                takingPart.ownPhases(study));
    }

    private Ground few(StudyId study, Set<ParticipantCode> codes, StudyGround.Asked asked) {
        return ground(study, asked, takingPart.participants(study, codes), takingPart.ownPhases(study, codes));
    }

    private Ground ground(
            StudyId study, StudyGround.Asked asked, List<Participant> participants, List<OwnPhase> ownPhases) {
        return new StudyGround(studies.definition(study), asked, participants, ownPhases);
    }
}
