package org.pilothouse.enrolment;

import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Joining as one step: account, participant, consent and, last, the link store, which uses the link up. What fails before leaves
 * nothing; of two that sign at once only one finds the link unused.
 */
@Component
class JoiningSteps {
    private final LinkStore links;
    private final InvitedPeople invited;
    private final Enrolment enrolment;
    private final Accounts accounts;
    private final CurrentUser current;

    JoiningSteps(LinkStore links, InvitedPeople invited, Enrolment enrolment, Accounts accounts, CurrentUser current) {
        this.links = links;
        this.invited = invited;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.current = current;
    }

    @Transactional
    public AccountId join(String token, PersonLink link, ConsentForm form, Signature signature, String password) {
        var study = link.study();
        var code = enrolment.drawCode(study, invited.toCome(study));
        enrolment.enrol(study, participant(link.person(), code), form, signature);
        var account = account(link.person(), password);
        var joined = new Person.Joined(account, code, signature.typedName().strip(), form.version(), form.textHash());
        if (!invited.join(token, link, joined)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
        putBackUnlessCommitted(link);
        return account;
    }

    /** Whether the person takes part in another study already. */
    boolean hasAccount(Person person) {
        return links.accountByEmail(person.email()).isPresent();
    }

    private void putBackUnlessCommitted(PersonLink link) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    invited.undoJoin(link);
                }
            }
        });
    }

    /** Somebody who takes part in another study keeps its account, and proves by being signed in that it is theirs. */
    private AccountId account(Person person, String password) {
        var known = links.accountByEmail(person.email());
        if (known.isEmpty()) {
            return accounts.createForClinician(password);
        }
        return known.filter(account -> current.find().map(PilotUser::account).equals(known))
                .orElseThrow(() -> new EnrolmentRefused(Reason.SIGN_IN_FIRST));
    }

    private static Participant participant(Person person, ParticipantCode code) {
        return new Participant(
                code,
                Part.valueOf(person.part()),
                Discipline.valueOf(person.discipline()),
                person.site(),
                person.program(),
                null,
                null,
                null,
                null,
                ParticipantStatus.CONSENTED);
    }
}
