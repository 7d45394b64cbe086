package org.pilothouse.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: how they come to be, and how their passwords change. Lists staff only. */
@Service
@Transactional(readOnly = true)
@ForAdministrators
public class Accounts {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            CurrentUser current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    public List<StaffAccount> staff() {
        return accounts.staff();
    }

    @Transactional
    public AccountId create(NewAccount wanted) {
        var email = wanted.email();
        if (email != null && accounts.findByEmail(normalised(email)).isPresent()) {
            throw new AccessRefused(Reason.EMAIL_TAKEN);
        }
        accounts.save(new Account(wanted, hash(wanted.password()), clock.instant()));
        if (email != null) {
            var what = wanted.administrator() ? "account.administrator-created" : "account.created";
            events.publishEvent(new AccountChanged(what, wanted.id()));
        }
        return wanted.id();
    }

    /** For {@code enrolment}: a clinician who has proved its invitation gets credentials without name or e-mail. */
    @Transactional
    @OpenToAnybody
    public AccountId createForClinician(String password) {
        return create(NewAccount.ofClinician(Passwords.checked(password)));
    }

    @Transactional
    public void disable(AccountId account, boolean off) {
        staff(account).disable(off);
        events.publishEvent(
                off
                        ? AccountChanged.endingSessions("account.blocked", account)
                        : new AccountChanged("account.unblocked", account));
    }

    /** For a colleague who has lost app and recovery codes; not for oneself. */
    @Transactional
    public void turnSecondFactorOff(AccountId account) {
        if (account.equals(current.account())) {
            throw new AccessRefused(Reason.TWO_ADMINISTRATORS_NEEDED);
        }
        passwords.makeEnough(staff(account).uid());
    }

    @Transactional
    @ForSignedIn
    public void changeOwnPassword(String old, String fresh) {
        var account = known(current.account());
        if (!passwords.isPasswordOf(account, old)) {
            throw new AccessRefused(Reason.PASSWORD_WRONG);
        }
        passwords.replace(account.uid(), fresh);
    }

    /** Ends every session of the account that asks, this one included. */
    @Transactional
    @ForSignedIn
    public void signOutEverywhere() {
        events.publishEvent(AccountChanged.endingSessions("sessions.ended", current.account()));
    }

    /** The staff account of that address: leads name colleagues by it when they grant roles. */
    @ForSignedIn
    public Optional<StaffAccount> staffByEmail(String email) {
        return accounts.staffByEmail(normalised(email));
    }

    /** How the signed-in member of staff is called; empty for clinicians, whose names are not kept here. */
    @ForSignedIn
    public Optional<String> ownName() {
        return accounts.findByUid(current.account()).map(Account::displayName);
    }

    /** No administrator touches a clinician's account: it is not there for them. */
    private Account staff(AccountId account) {
        var known = known(account);
        if (known.email() == null) {
            throw new AccessRefused(Reason.UNKNOWN_ACCOUNT);
        }
        return known;
    }

    private Account known(AccountId account) {
        return accounts.findByUid(account).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
    }

    private @Nullable String hash(@Nullable String password) {
        return password == null ? null : passwords.hash(password);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
