package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pilothouse.enrolment.link.KeptPeople;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Computes from what happened in a study when something it keeps is due to go, in days of its own time zone. */
@Component
class RetentionClock {
    private final Studies studies;
    private final PilotClosing closing;
    private final Leaving leaving;
    private final WithdrawalRepository withdrawals;
    private final KeptPeople kept;
    private final Clock clock;

    RetentionClock(
            Studies studies,
            PilotClosing closing,
            Leaving leaving,
            WithdrawalRepository withdrawals,
            KeptPeople kept,
            Clock clock) {
        this.studies = studies;
        this.closing = closing;
        this.leaving = leaving;
        this.withdrawals = withdrawals;
        this.kept = kept;
        this.clock = clock;
    }

    LocalDate today(StudyId study) {
        return day(study, clock.instant());
    }

    /** Whether the bundle was taken out since the pilot was closed. */
    boolean isArchived(StudyId study) {
        return closing.archivedAt(study).isPresent();
    }

    /** The day from which the rule may be carried out; for withdrawals the first such day. */
    Optional<LocalDate> dueOn(StudyId study, RetentionRule rule) {
        return switch (rule.start()) {
            case STUDY_CLOSE -> closing.closedAt(study).map(at -> due(study, rule, at));
            case PUBLICATION -> publishedSinceClosing(study).map(at -> due(study, rule, at));
            case WITHDRAWAL ->
                leavers(study).map(left -> due(study, rule, left.at())).min(LocalDate::compareTo);
        };
    }

    /** Those who left and are still known by name, whose time is over. */
    List<ParticipantCode> leaversDue(StudyId study, RetentionRule rule) {
        var today = today(study);
        return leavers(study)
                .filter(left -> rule.start() != RetentionStart.WITHDRAWAL
                        || !due(study, rule, left.at()).isAfter(today))
                .map(Left::code)
                .toList();
    }

    int leaversKept(StudyId study) {
        return (int) leavers(study).count();
    }

    private record Left(ParticipantCode code, Instant at) {}

    private java.util.stream.Stream<Left> leavers(StudyId study) {
        var done = withdrawals.findByStudyOrderByParticipant(study).stream()
                .map(Withdrawal::line)
                .filter(line -> !line.isPending())
                .toList();
        var known = kept.whoLeft(study, done.stream().map(WithdrawalLine::code).toList());
        return done.stream()
                .filter(line -> known.contains(line.code()))
                .map(line -> new Left(
                        line.code(), Objects.requireNonNull(line.outcome()).executedAt()));
    }

    private Optional<Instant> publishedSinceClosing(StudyId study) {
        return closing.closedAt(study)
                .flatMap(closed -> leaving.published(study).stream()
                        .map(Published::lockedAt)
                        .filter(at -> !at.isBefore(closed))
                        .max(Instant::compareTo));
    }

    private LocalDate due(StudyId study, RetentionRule rule, Instant start) {
        return day(study, start).plusMonths(rule.keepMonths());
    }

    private LocalDate day(StudyId study, Instant at) {
        return LocalDate.ofInstant(at, studies.definition(study).timezone());
    }
}
