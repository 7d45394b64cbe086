package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When participants are away, for services that have checked who is asking. Never for screens. */
@Component
@Transactional
public class TimesAway {
    private final ParticipantLeaveRepository leaves;
    private final Studies studies;

    TimesAway(ParticipantLeaveRepository leaves, Studies studies) {
        this.leaves = leaves;
        this.studies = studies;
    }

    /** In order of codes and days. */
    @Transactional(readOnly = true)
    public List<TimeAway> all(StudyId study) {
        return leaves.findByStudyOrderByParticipantAscStartsOnAsc(study).stream()
                .map(ParticipantLeave::facts)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<TimeAway> of(StudyId study, ParticipantCode code) {
        return leaves.findByStudyAndParticipantOrderByStartsOn(study, code).stream()
                .map(ParticipantLeave::facts)
                .toList();
    }

    /** Whether nobody may be asked for anything that day. */
    @Transactional(readOnly = true)
    public boolean isAway(StudyId study, ParticipantCode code, LocalDate day) {
        return of(study, code).stream().anyMatch(away -> away.includes(day));
    }

    /** @throws EnrolmentRefused if it ends before it starts or overlaps another */
    void add(StudyId study, TimeAway away) {
        studies.requireOpen(study);
        var row = new ParticipantLeave(study, away);
        if (of(study, away.code()).stream()
                .anyMatch(other ->
                        !other.from().isAfter(away.until()) && !other.until().isBefore(away.from()))) {
            throw new EnrolmentRefused(Reason.DATES_OVERLAP);
        }
        try {
            leaves.saveAndFlush(row);
        } catch (DataIntegrityViolationException somebodyElseWasFaster) {
            throw new EnrolmentRefused(Reason.DATES_OVERLAP);
        }
    }

    void cancel(StudyId study, ParticipantCode code, LocalDate from) {
        leaves.deleteByStudyAndParticipantAndStartsOn(study, code, from);
    }
}
