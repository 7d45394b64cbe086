package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dates of single participants that differ from the study's, as the privacy officer enters them: a late start, days away. */
@Service
@Transactional
@MayKeepNames
public class ParticipantDates {
    private final EnrolmentRows rows;
    private final ParticipantPhaseRepository phases;
    private final TimesAway away;
    private final Studies studies;
    private final ApplicationEventPublisher events;

    ParticipantDates(
            EnrolmentRows rows,
            ParticipantPhaseRepository phases,
            TimesAway away,
            Studies studies,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.phases = phases;
        this.away = away;
        this.studies = studies;
        this.events = events;
    }

    /** Who takes part, in order of codes. */
    @Transactional(readOnly = true)
    public List<ParticipantCode> participants(StudyId study) {
        return rows.participants(study).stream()
                .filter(participant -> participant.status().hasConsented())
                .filter(participant -> participant.status() != ParticipantStatus.WITHDRAWN)
                .map(Participant::code)
                .toList();
    }

    /** Phases that begin or end on other days, in order of codes. */
    @Transactional(readOnly = true)
    public List<OwnPhase> ownPhases(StudyId study) {
        return rows.ownPhases(study);
    }

    /** Days away, in order of codes. */
    @Transactional(readOnly = true)
    public List<TimeAway> timesAway(StudyId study) {
        return away.all(study);
    }

    /** Gives somebody own dates for a phase, in place of those given before. */
    public void set(StudyId study, OwnPhase own) {
        studies.requireOpen(study);
        if (own.end().isBefore(own.start())) {
            throw new EnrolmentRefused(Reason.ENDS_BEFORE_START);
        }
        known(study, own.code());
        phases.deleteByStudyAndParticipantAndPhase(study, own.code(), own.phase());
        phases.flush();
        phases.saveAndFlush(new ParticipantPhase(study, own));
        changed(study, own.code());
    }

    /** The study's dates hold again. */
    public void clear(StudyId study, ParticipantCode code, String phase) {
        studies.requireOpen(study);
        phases.deleteByStudyAndParticipantAndPhase(study, code, phase);
        changed(study, code);
    }

    /** @throws EnrolmentRefused if it ends before it starts or overlaps another */
    public void addAway(StudyId study, TimeAway time) {
        known(study, time.code());
        away.add(study, time);
        changed(study, time.code());
    }

    public void cancelAway(StudyId study, ParticipantCode code, LocalDate from) {
        away.cancel(study, code, from);
        changed(study, code);
    }

    private void known(StudyId study, ParticipantCode code) {
        if (!participants(study).contains(code)) {
            throw new EnrolmentRefused(Reason.UNKNOWN_PARTICIPANT);
        }
    }

    private void changed(StudyId study, ParticipantCode code) {
        events.publishEvent(new NamesKept(study, "own-dates.changed", "participant " + code));
    }
}
