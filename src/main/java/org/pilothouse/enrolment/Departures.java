package org.pilothouse.enrolment;

import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.ClinicianAccounts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Shuts the door behind somebody who left: link store, account, tokens and sessions. */
@Component
class Departures {
    private final LinkStore links;
    private final Pseudonyms pseudonyms;
    private final ClinicianAccounts accounts;

    Departures(LinkStore links, Pseudonyms pseudonyms, ClinicianAccounts accounts) {
        this.links = links;
        this.pseudonyms = pseudonyms;
        this.accounts = accounts;
    }

    /** After this nobody can sign in as that participant; whoever takes part in nothing else has no account any more. */
    void of(StudyId study, ParticipantCode code, WithdrawalMode mode) {
        var account = links.accountOf(study, code);
        if (mode == WithdrawalMode.DELETE_ALL_POSSIBLE) {
            pseudonyms.forgetNameOf(study, code);
            links.forget(study, code);
        } else {
            links.leave(study, code);
        }
        account.ifPresent(
                gone -> accounts.leave(gone, links.participations(gone).isEmpty()));
    }
}
