package org.pilothouse.security;

import java.util.List;
import org.pilothouse.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a clinician who left could do here. For {@code enrolment}, which has checked who is asking; never for screens. */
@Component
@Transactional
public class ClinicianAccounts {
    /** What belongs to an account and goes with it; a test adds a row to each. */
    private static final List<String> BELONGING =
            List.of("authenticator", "recovery_code", "mailed_link", "passkey", "outside_identity");

    private final AccountRepository accounts;
    private final ApiTokenRepository tokens;
    private final Sessions sessions;
    private final JdbcClient jdbc;

    ClinicianAccounts(AccountRepository accounts, ApiTokenRepository tokens, Sessions sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.tokens = tokens;
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
        accounts.findByUid(account).ifPresent(known -> {
            if (known.email() != null) {
                throw new IllegalArgumentException("an account of staff");
            }
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
}
