package org.pilothouse.enrolment;

import java.util.Comparator;
import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this module keeps of a study, whole and in the order of natural keys: what bundles are made of. */
@Component
@Transactional
class EnrolmentRows {
    private final ParticipantRepository participants;
    private final ParticipantPhaseRepository phases;
    private final ParticipantLeaveRepository leaves;
    private final ConsentFormRepository forms;
    private final ConsentRepository consents;
    private final WithdrawalRepository withdrawals;

    EnrolmentRows(
            ParticipantRepository participants,
            ParticipantPhaseRepository phases,
            ParticipantLeaveRepository leaves,
            ConsentFormRepository forms,
            ConsentRepository consents,
            WithdrawalRepository withdrawals) {
        this.participants = participants;
        this.phases = phases;
        this.leaves = leaves;
        this.forms = forms;
        this.consents = consents;
        this.withdrawals = withdrawals;
    }

    public List<Participant> participants(StudyId study) {
        return participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::facts)
                .sorted(Comparator.comparing(Participant::code))
                .toList();
    }

    public List<OwnPhase> ownPhases(StudyId study) {
        return phases.findByStudyOrderByParticipantAscPhaseAsc(study).stream()
                .map(ParticipantPhase::facts)
                .sorted(Comparator.comparing(OwnPhase::code).thenComparing(OwnPhase::phase))
                .toList();
    }

    public List<TimeAway> timesAway(StudyId study) {
        return leaves.findByStudyOrderByParticipantAscStartsOnAsc(study).stream()
                .map(ParticipantLeave::facts)
                .sorted(Comparator.comparing(TimeAway::code).thenComparing(TimeAway::from))
                .toList();
    }

    public List<ConsentForm> forms(StudyId study) {
        return forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                .map(PublishedForm::form)
                .sorted(ConsentForm.BY_AGE)
                .toList();
    }

    public List<Consent> consents(StudyId study) {
        return consents.findByStudyOrderByParticipantAscGivenAtAsc(study).stream()
                .map(GivenConsent::facts)
                .sorted(Comparator.comparing(Consent::participant).thenComparing(Consent::givenAt))
                .toList();
    }

    public List<Withdrawal> withdrawals(StudyId study) {
        return withdrawals.findByStudyOrderByParticipant(study);
    }

    /** Adds what a bundle holds, what is referred to before what refers to it. */
    public void add(StudyId study, EnrolledInBundle found) {
        forms.saveAllAndFlush(
                found.forms.stream().map(form -> new PublishedForm(study, form)).toList());
        participants.saveAllAndFlush(found.participants.stream()
                .map(participant -> new EnrolledParticipant(study, participant))
                .toList());
        phases.saveAll(found.ownPhases.stream()
                .map(own -> new ParticipantPhase(study, own))
                .toList());
        leaves.saveAll(found.timesAway.stream()
                .map(away -> new ParticipantLeave(study, away))
                .toList());
        consents.saveAll(found.consents.stream()
                .map(consent -> new GivenConsent(study, found.form(consent.formVersion()), consent))
                .toList());
        withdrawals.saveAllAndFlush(found.withdrawals.stream()
                .map(left -> new Withdrawal(study, left.code(), left.at(), left.mode(), left.outcome()))
                .toList());
    }
}
