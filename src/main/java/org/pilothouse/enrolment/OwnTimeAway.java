package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinician's own days away. */
@Service
@Transactional
@MayLogOwn
public class OwnTimeAway {
    private final TimesAway away;
    private final CurrentUser current;

    OwnTimeAway(TimesAway away, CurrentUser current) {
        this.away = away;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public List<TimeAway> mine(StudyId study) {
        return away.of(study, current.codeIn(study));
    }

    /** @throws EnrolmentRefused if it ends before it starts or overlaps another */
    public void add(StudyId study, LocalDate from, LocalDate until) {
        away.add(study, new TimeAway(current.codeIn(study), from, until));
    }

    public void cancel(StudyId study, LocalDate from) {
        away.cancel(study, current.codeIn(study), from);
    }
}
