package org.pilothouse.enrolment;

import java.util.UUID;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;

/** The account of somebody who joins: a new one, or the one that the person has from another study. */
@Component
class JoiningAccounts {
    private final LinkStore links;
    private final Accounts accounts;
    private final CurrentUser current;

    JoiningAccounts(LinkStore links, Accounts accounts, CurrentUser current) {
        this.links = links;
        this.accounts = accounts;
        this.current = current;
    }

    /** Whether the person takes part in another study already. */
    boolean has(Person person) {
        return links.accountByEmail(person.email()).isPresent();
    }

    /** For somebody who agreed on paper: the account it has, or a new one with a password that nobody knows. */
    AccountId ofWhoCannotSignInYet(Person person) {
        return links.accountByEmail(person.email())
                .orElseGet(() -> accounts.createForClinician(
                        UUID.randomUUID() + "-" + UUID.randomUUID().hashCode()));
    }

    /** Somebody who takes part in another study keeps its account, and proves by being signed in that it is theirs. */
    AccountId of(Person person, String password) {
        var known = links.accountByEmail(person.email());
        if (known.isEmpty()) {
            return accounts.createForClinician(password);
        }
        return known.filter(account -> current.find().map(PilotUser::account).equals(known))
                .orElseThrow(() -> new EnrolmentRefused(Reason.SIGN_IN_FIRST));
    }
}
