package org.pilothouse.enrolment;

import java.util.Map;
import java.util.Optional;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Answers from the link store, at sign-in, as whom an account takes part. */
@Component
class LinkedClinicians implements ClinicianDirectory {
    private final LinkStore links;

    LinkedClinicians(LinkStore links) {
        this.links = links;
    }

    @Override
    public Map<StudyId, ParticipantCode> participations(AccountId account) {
        return links.participations(account);
    }

    @Override
    public Optional<String> emailOf(AccountId account) {
        return links.emailOf(account);
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return links.accountByEmail(email);
    }
}
