package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every feature asks before it records anything about anybody. For services, never for screens. */
@Component
@Transactional(readOnly = true)
public class ConsentGate {
    private final ParticipantRepository participants;
    private final ConsentFormRepository forms;
    private final ConsentRepository consents;
    private final WithdrawalRepository withdrawals;
    private final Studies studies;

    ConsentGate(
            ParticipantRepository participants,
            ConsentFormRepository forms,
            ConsentRepository consents,
            WithdrawalRepository withdrawals,
            Studies studies) {
        this.participants = participants;
        this.forms = forms;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.studies = studies;
    }

    /** Why nothing of that scope may be recorded about that day: {@code CK-01}, {@code CK-02}, or empty when it may. */
    public Optional<String> refusal(StudyId study, ParticipantCode code, LocalDate day, Scope scope) {
        return history(study, Set.of(code)).refusal(code, day, scope);
    }

    /**
     * What everything asks before it records, whoever it is about.
     *
     * @throws org.pilothouse.study.StudyRefused when the pilot is closed
     */
    public void requireOpen(StudyId study) {
        studies.requireOpen(study);
    }

    /** Whether anybody may be asked to record anything. */
    public boolean isOpen(StudyId study) {
        return studies.isOpen(study);
    }

    /** Whether a clinician may record anything itself now: neither paused nor gone. Whoever asks to leave is gone at once. */
    public boolean takesPartNow(StudyId study, ParticipantCode code) {
        return participants
                .findByStudyAndCode(study, code)
                .map(EnrolledParticipant::status)
                .filter(status -> status != ParticipantStatus.PAUSED && status != ParticipantStatus.WITHDRAWN)
                .isPresent();
    }

    /** The same for many questions at once. */
    public Consents history(StudyId study) {
        return consents(
                study,
                participants.findByStudyOrderByCode(study),
                consents.findByStudyOrderByParticipantAscGivenAtAsc(study),
                withdrawals.findByStudyOrderByParticipant(study));
    }

    /** The same about a few participants: as quick in a pilot of hundreds as in one of ten. */
    public Consents history(StudyId study, Set<ParticipantCode> codes) {
        return consents(
                study,
                participants.findByStudyAndCodeIn(study, codes),
                consents.findByStudyAndParticipantIn(study, codes),
                withdrawals.findByStudyAndParticipantIn(study, codes));
    }

    private Consents consents(
            StudyId study, List<EnrolledParticipant> people, List<GivenConsent> given, List<Withdrawal> left) {
        return new Consents(
                studies.definition(study).timezone(),
                people.stream().collect(toMap(EnrolledParticipant::code, EnrolledParticipant::status)),
                forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                        .map(PublishedForm::form)
                        .toList(),
                given.stream().map(GivenConsent::facts).toList(),
                left.stream()
                        .collect(toMap(
                                Withdrawal::participant,
                                one -> new Consents.Leave(one.withdrawnAt(), !one.isPending()))));
    }

    /**
     * Whose withdrawal was carried out by now, also since this transaction began; none that was entered is before it ends. For
     * the end of what takes long, so that nothing is written after the deletion.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ParticipantCode> goneByNow(StudyId study) {
        return withdrawals.lockedCodesOfCarriedOut(study.value()).stream()
                .filter(code -> !code.isEmpty())
                .map(ParticipantCode::new)
                .collect(toUnmodifiableSet());
    }

    public Set<Scope> scopesOn(StudyId study, ParticipantCode code, LocalDate day) {
        return history(study, Set.of(code)).scopesOn(code, day);
    }

    /** Whose log, surveys and interviews may be looked at together. */
    public Set<ParticipantCode> linkageAllowed(StudyId study) {
        return history(study).agreeingTo(Scope.DATA_LINKAGE);
    }

    /** The same without those who have left: what they wrote is laid beside nothing new. */
    public Set<ParticipantCode> linkageStillAllowed(StudyId study) {
        var left = withdrawnFrom(study);
        return linkageAllowed(study).stream()
                .filter(code -> !left.contains(code))
                .collect(toUnmodifiableSet());
    }

    /** Who may be quoted: agreed to it and has not left. */
    public Set<ParticipantCode> quotesAllowed(StudyId study) {
        var left = withdrawnFrom(study);
        return history(study).agreeingTo(Scope.DIRECT_QUOTES).stream()
                .filter(code -> !left.contains(code))
                .collect(toUnmodifiableSet());
    }

    private Set<ParticipantCode> withdrawnFrom(StudyId study) {
        return participants.findByStudyOrderByCode(study).stream()
                .filter(participant -> participant.status() == ParticipantStatus.WITHDRAWN)
                .map(EnrolledParticipant::code)
                .collect(toUnmodifiableSet());
    }
}
