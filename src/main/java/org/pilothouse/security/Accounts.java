package org.pilothouse.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: how they come to be, and how their passwords change. Lists staff only. */
@Service
@Transactional(readOnly = true)
@ForAdministrators
public class Accounts {
    static final int SHORTEST_PASSWORD = 10;
    /** What bcrypt reads; a longer password would be cut silently. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final CurrentUser current;
    private final Clock clock;

    Accounts(AccountRepository accounts, PasswordEncoder encoder, CurrentUser current, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.current = current;
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
        return wanted.id();
    }

    /** For {@code enrolment}: a clinician who has proved its invitation gets credentials without name or e-mail. */
    @Transactional
    @OpenToAnybody
    public AccountId createForClinician(String password) {
        return create(NewAccount.ofClinician(checked(password)));
    }

    @Transactional
    public void disable(AccountId account, boolean off) {
        known(account).disable(off);
    }

    @Transactional
    @ForSignedIn
    public void changeOwnPassword(String old, String fresh) {
        var account = known(current.account());
        if (!encoder.matches(old, account.passwordHash())) {
            throw new AccessRefused(Reason.PASSWORD_WRONG);
        }
        account.changePassword(encoder.encode(checked(fresh)));
    }

    /** The staff account of that address: leads name colleagues by it when they grant roles. */
    @ForSignedIn
    public Optional<StaffAccount> staffByEmail(String email) {
        var wanted = normalised(email);
        return accounts.staff().stream()
                .filter(account -> account.email().equals(wanted))
                .findFirst();
    }

    /** How the signed-in member of staff is called; empty for clinicians, whose names are not kept here. */
    @ForSignedIn
    public Optional<String> ownName() {
        return accounts.findByUid(current.account()).map(Account::displayName);
    }

    private Account known(AccountId account) {
        return accounts.findByUid(account).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
    }

    private @Nullable String hash(@Nullable String password) {
        return password == null ? null : encoder.encode(password);
    }

    static String checked(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new AccessRefused(Reason.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new AccessRefused(Reason.PASSWORD_TOO_LONG, LONGEST_PASSWORD_BYTES);
        }
        return password;
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
