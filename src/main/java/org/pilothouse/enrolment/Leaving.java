package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.PublishedReports;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which somebody leaves, for the services that have checked who is asking: asking for it, and carrying it out. */
@Component
@Transactional
class Leaving {
    private final ParticipantRepository participants;
    private final WithdrawalRepository withdrawals;
    private final ObjectProvider<PublishedReports> reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaving(
            ParticipantRepository participants,
            WithdrawalRepository withdrawals,
            ObjectProvider<PublishedReports> reports,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.withdrawals = withdrawals;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** From now on nothing more is recorded of that participant. */
    public void begin(StudyId study, ParticipantCode code, WithdrawalMode mode) {
        if (withdrawals.findByStudyAndParticipant(study, code).isPresent()) {
            throw new EnrolmentRefused(Reason.WITHDRAWN_ALREADY);
        }
        participants
                .findByStudyAndCode(study, code)
                .orElseThrow(() -> new EnrolmentRefused(Reason.UNKNOWN_PARTICIPANT))
                .become(ParticipantStatus.WITHDRAWN);
        withdrawals.saveAndFlush(new Withdrawal(study, code, clock.instant().truncatedTo(ChronoUnit.MILLIS), mode));
        events.publishEvent(new ParticipantLeft(study, code, mode));
    }

    /** Deletes what the mode asks for, in every feature, and writes down how much that was. */
    public WithdrawalOutcome carryOut(StudyId study, ParticipantCode code, @Nullable AccountId by) {
        var withdrawal = withdrawals.lock(study, code).orElseThrow(() -> new EnrolmentRefused(Reason.NO_WITHDRAWAL));
        if (!withdrawal.isPending()) {
            throw new EnrolmentRefused(Reason.WITHDRAWN_ALREADY);
        }
        var until = publishedUntil(study);
        var outcome = new WithdrawalOutcome(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), until, delete(study, withdrawal, until));
        withdrawal.carriedOut(outcome, by);
        withdrawals.flush();
        events.publishEvent(new WithdrawalExecuted(study, code, withdrawal.mode(), outcome.deleted()));
        events.publishEvent(new DataErased(study));
        return outcome;
    }

    /** The published reports, the newest first: what they say stays. */
    @Transactional(readOnly = true)
    public List<Published> published(StudyId study) {
        return reports.stream()
                .flatMap(source -> source.publishedOf(study).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<WithdrawalLine> of(StudyId study, ParticipantCode code) {
        return withdrawals.findByStudyAndParticipant(study, code).map(Withdrawal::line);
    }

    private Map<String, Long> delete(StudyId study, Withdrawal withdrawal, @Nullable Instant until) {
        var removed = new Removals();
        events.publishEvent(new ConsentWithdrawn(study, withdrawal.participant(), withdrawal.mode(), until, removed));
        return removed.counts();
    }

    private @Nullable Instant publishedUntil(StudyId study) {
        return published(study).stream().map(Published::lockedAt).findFirst().orElse(null);
    }
}
