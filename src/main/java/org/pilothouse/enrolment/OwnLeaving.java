package org.pilothouse.enrolment;

import java.util.List;
import java.util.Optional;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's way to pause, to come back, and to leave without a reason. */
@Service
@Transactional
@MayLogOwn
public class OwnLeaving {
    private final Leaving leaving;
    private final ParticipantRepository participants;
    private final Studies studies;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    OwnLeaving(
            Leaving leaving,
            ParticipantRepository participants,
            Studies studies,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.leaving = leaving;
        this.participants = participants;
        this.studies = studies;
        this.current = current;
        this.events = events;
    }

    /** What I asked for, if I asked to leave. */
    @Transactional(readOnly = true)
    public Optional<WithdrawalLine> asked(StudyId study) {
        return leaving.of(study, current.codeIn(study));
    }

    /** Reports that are published already: what they say stays, the newest first. */
    @Transactional(readOnly = true)
    public List<Published> published(StudyId study) {
        return leaving.published(study);
    }

    /** Asks to leave; nothing more is recorded from this moment. */
    public void leave(StudyId study, WithdrawalMode mode) {
        var me = current.codeIn(study);
        // Under no account: the trail must not join the clinician's account to its code.
        SystemAuthority.run(() -> leaving.begin(study, me, mode));
    }

    /** Is left in peace for a while: nothing is asked and nothing recorded. */
    public void pause(StudyId study) {
        become(study, ParticipantStatus.PAUSED);
    }

    public void resume(StudyId study) {
        become(study, ParticipantStatus.ACTIVE);
    }

    private void become(StudyId study, ParticipantStatus next) {
        studies.requireOpen(study);
        var me = current.codeIn(study);
        participants
                .findByStudyAndCode(study, me)
                .orElseThrow(() -> new EnrolmentRefused(Reason.UNKNOWN_PARTICIPANT))
                .become(next);
        participants.flush();
        SystemAuthority.run(() -> events.publishEvent(new ParticipantPaused(study, me, next)));
    }
}
