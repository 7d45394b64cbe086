package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SequenceDraw;
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
    private final InvitedPeople invited;
    private final Enrolment enrolment;
    private final SequenceDraw draw;
    private final JoiningAccounts accounts;

    JoiningSteps(InvitedPeople invited, Enrolment enrolment, SequenceDraw draw, JoiningAccounts accounts) {
        this.invited = invited;
        this.enrolment = enrolment;
        this.draw = draw;
        this.accounts = accounts;
    }

    @Transactional
    public AccountId join(String token, PersonLink link, ConsentForm form, Signature signature, String password) {
        var study = link.study();
        var code = enrolment.drawCode(study, invited.toCome(study));
        enrolment.enrol(study, participant(study, link.person(), code), form, signature);
        var account = accounts.of(link.person(), password);
        var joined = new Person.Joined(account, code, signature.typedName().strip(), form.version(), form.textHash());
        if (!invited.join(token, link, joined)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
        putBackUnlessCommitted(link);
        return account;
    }

    /** Joins somebody who agreed on paper or in words. */
    @Transactional
    public ParticipantCode joinByHand(PersonLink link, ConsentForm form, PaperConsent paper, Instant at) {
        var study = link.study();
        var code = enrolment.drawCode(study, invited.toCome(study));
        var consent = new Consent(code, form.version(), at, paper.method(), paper.scopes());
        enrolment.enrolByHand(
                participant(study, link.person(), code),
                new ConsentSigned(study, form, consent, link.person().name()));
        var account = accounts.ofWhoCannotSignInYet(link.person());
        if (!invited.joinByHand(link, new Person.Joined(account, code, null, form.version(), form.textHash()))) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
        putBackUnlessCommitted(link);
        return code;
    }

    /** Whether the person takes part in another study already. */
    boolean hasAccount(Person person) {
        return accounts.has(person);
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

    /** Who logs notes is drawn to a group, now that it agreed and not before. */
    private Participant participant(StudyId study, Person person, ParticipantCode code) {
        var part = Part.valueOf(person.part());
        var group = part == Part.INTERVIEW
                ? Optional.<String>empty()
                : draw.draw(study, code, person.site(), person.discipline());
        return new Participant(
                code,
                part,
                Discipline.valueOf(person.discipline()),
                person.site(),
                person.program(),
                null,
                null,
                null,
                group.orElse(null),
                ParticipantStatus.CONSENTED);
    }
}
