package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part under a text that a material change has overtaken (CK-02). */
@Component
@Transactional(readOnly = true)
class OutdatedConsents {
    private final ParticipantRepository participants;
    private final ConsentFormRepository forms;
    private final ConsentRepository consents;
    private final Studies studies;
    private final Clock clock;

    OutdatedConsents(
            ParticipantRepository participants,
            ConsentFormRepository forms,
            ConsentRepository consents,
            Studies studies,
            Clock clock) {
        this.participants = participants;
        this.forms = forms;
        this.consents = consents;
        this.studies = studies;
        this.clock = clock;
    }

    /** Whoever a text, in effect or published for a day to come, asks to agree anew; in order of codes. Nobody once the pilot is closed. */
    public List<ParticipantCode> codes(StudyId study) {
        if (!SystemAuthority.call(() -> studies.isOpen(study))) {
            return List.of();
        }
        return participants.findByStudyOrderByCode(study).stream()
                .filter(participant -> participant.status().takesPart())
                .map(EnrolledParticipant::code)
                .filter(code -> isOutstanding(study, code))
                .toList();
    }

    public boolean isOutstanding(StudyId study, ParticipantCode code) {
        var takesPart = participants
                .findByStudyAndCode(study, code)
                .filter(participant -> participant.status().takesPart())
                .isPresent();
        var signed = consents.findByStudyAndParticipantOrderByGivenAt(study, code);
        if (!takesPart || signed.isEmpty()) {
            return false;
        }
        var agreedTo = signed.getLast().facts().formVersion();
        return forms.findByStudyAndFormVersion(study, agreedTo)
                .map(PublishedForm::form)
                .map(form -> forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                        .map(PublishedForm::form)
                        .filter(ConsentForm::material)
                        .anyMatch(newer -> ConsentForm.BY_AGE.compare(newer, form) > 0))
                .orElse(false);
    }

    /** Whether such a text is in effect, so that nothing is recorded about that participant any more. */
    public boolean blocksNow(StudyId study, ParticipantCode code) {
        var today = LocalDate.now(clock.withZone(
                SystemAuthority.call(() -> studies.definition(study)).timezone()));
        return isOutstanding(study, code)
                && forms.findByStudyOrderByEffectiveFromAscFormVersionAsc(study).stream()
                        .map(PublishedForm::form)
                        .filter(ConsentForm::material)
                        .max(ConsentForm.BY_AGE)
                        .filter(newest -> !newest.effectiveFrom().isAfter(today))
                        .isPresent();
    }
}
