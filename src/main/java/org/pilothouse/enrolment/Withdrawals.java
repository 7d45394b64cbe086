package org.pilothouse.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdrawals as the privacy officer carries them out: counts of what will go and what went, never content. */
@Service
@MayKeepNames
public class Withdrawals {
    private final EnrolmentRows rows;
    private final Leaving leaving;
    private final Departures departures;
    private final CurrentUser current;
    private final WithdrawalRehearsal rehearsal;

    Withdrawals(
            EnrolmentRows rows,
            Leaving leaving,
            Departures departures,
            CurrentUser current,
            WithdrawalRehearsal rehearsal) {
        this.rows = rows;
        this.leaving = leaving;
        this.departures = departures;
        this.current = current;
        this.rehearsal = rehearsal;
    }

    /** Those that wait first, each in order of time. */
    @Transactional(readOnly = true)
    public List<WithdrawalLine> all(StudyId study) {
        return rows.withdrawals(study).stream()
                .map(Withdrawal::line)
                .sorted(Comparator.comparing((WithdrawalLine line) -> !line.isPending())
                        .thenComparing(WithdrawalLine::at))
                .toList();
    }

    /** Who can leave, in order of codes. */
    @Transactional(readOnly = true)
    public List<ParticipantCode> canLeave(StudyId study) {
        return rows.participants(study).stream()
                .filter(participant -> participant.status().mayBecome(ParticipantStatus.WITHDRAWN))
                .map(Participant::code)
                .toList();
    }

    /** Reports that are published already and stay as they are, the newest first. */
    @Transactional(readOnly = true)
    public List<Published> published(StudyId study) {
        return leaving.published(study);
    }

    /** Enters a withdrawal for somebody who asked by other means than the application. */
    @Transactional
    public void enter(StudyId study, ParticipantCode code, WithdrawalMode mode) {
        leaving.begin(study, code, mode);
    }

    /** How much would go if it were carried out now. The look is on the trail first. */
    public Map<String, Long> preview(StudyId study, ParticipantCode code) {
        return rehearsal.of(study, code);
    }

    /** Carries it out: data, link store, account. There is no way back. */
    @Transactional
    public WithdrawalOutcome execute(StudyId study, ParticipantCode code) {
        var by = current.find().map(PilotUser::account).orElse(null);
        var outcome = leaving.carryOut(study, code, by);
        var mode = leaving.of(study, code).orElseThrow().mode();
        departures.of(study, code, mode);
        return outcome;
    }
}
