package org.pilothouse.security;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a clinician who left could do here, and opens a way back for one who is locked out. For {@code enrolment}, which has checked who is asking; never for screens. */
@Component
@Transactional
public class ClinicianAccounts {
    /** What belongs to an account and goes with it; a test adds a row to each. */
    private static final List<String> BELONGING =
            List.of("authenticator", "recovery_code", "mailed_link", "link_wish", "passkey", "outside_identity");

    private final AccountRepository accounts;
    private final ApiTokenRepository tokens;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final JdbcClient jdbc;

    ClinicianAccounts(
            AccountRepository accounts,
            ApiTokenRepository tokens,
            SecondFactor factor,
            Sessions sessions,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.factor = factor;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * Revokes tokens and sessions; an account that takes part in nothing else is removed with all that belongs to it. Not on
     * the trail: that somebody left is, under its code, and the trail must not join the two.
     *
     * @throws IllegalArgumentException if it is not a clinician's
     */
    public void leave(AccountId account, boolean lastOne) {
        clinician(account).ifPresent(known -> {
            tokens.deleteByAccount(account);
            if (lastOne) {
                accounts.flush();
                BELONGING.forEach(table -> jdbc.sql("delete from " + table + " where account = ?")
                        .param(account.value())
                        .update());
                accounts.delete(known);
                accounts.flush();
            }
            sessions.end(account);
        });
    }

    /**
     * Lets go of password, second factor, passkeys, tokens and sessions, so that a new password, chosen by whoever reads the
     * person's mail, is the only way in. Not on the trail here, as above.
     *
     * @throws IllegalArgumentException if it is not a clinician's
     */
    public void startAfresh(AccountId account) {
        clinician(account).ifPresent(known -> {
            known.forgetPassword();
            known.signInSucceeded();
            factor.forget(account);
            jdbc.sql("delete from passkey where account = ?")
                    .param(account.value())
                    .update();
            tokens.deleteByAccount(account);
            sessions.end(account);
        });
    }

    private Optional<Account> clinician(AccountId account) {
        var found = accounts.findByUid(account);
        if (found.filter(known -> known.email() != null).isPresent()) {
            throw new IllegalArgumentException("an account of staff");
        }
        return found;
    }
}
