package org.pilothouse.security.mailed;

import java.util.Locale;
import java.util.concurrent.Executor;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.OpenToAnybody;
import org.pilothouse.security.Passwords;
import org.pilothouse.shared.AccountId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single-use links by mail, for signing in and for choosing a new password. Whoever asks learns nothing about whether an address
 * is known: the answer is the same and takes the same time, because the looking up happens afterwards.
 */
@Service
@OpenToAnybody
public class MailedLinks {
    static final int MOST_AN_ADDRESS = 3;
    static final int MOST_A_CALLER = 30;

    private final LinkLetters letters;
    private final LinkTokens tokens;
    private final Passwords passwords;
    private final Requests requests;
    private final Executor afterwards;

    MailedLinks(
            LinkLetters letters,
            LinkTokens tokens,
            Passwords passwords,
            Requests requests,
            @Qualifier("applicationTaskExecutor") Executor afterwards) {
        this.letters = letters;
        this.tokens = tokens;
        this.passwords = passwords;
        this.requests = requests;
        this.afterwards = afterwards;
    }

    /** Whether this installation can send letters at all. */
    public boolean areOffered() {
        return letters.canBeSent();
    }

    /** Sends a link to that address if somebody has it, and not too often; says nothing either way. */
    public void send(String address, LinkPurpose purpose, String caller, Locale locale) {
        var known = address.strip().toLowerCase(Locale.ROOT);
        if (requests.mayAskAgain("caller", caller, MOST_A_CALLER)
                && requests.mayAskAgain("address", known, MOST_AN_ADDRESS)) {
            afterwards.execute(() -> letters.send(address, purpose, locale));
        }
    }

    /** Whether the link would work; leaves it as it is. */
    public boolean isGood(String token, LinkPurpose purpose) {
        return tokens.isGood(token, purpose);
    }

    /**
     * Uses a link for signing in up.
     *
     * @return whose it was
     * @throws AccessRefused if it is unknown, used or expired
     */
    public AccountId signIn(String token) {
        return used(token, LinkPurpose.SIGN_IN);
    }

    /**
     * Uses a link for a new password up. A password that breaks the rules leaves it good.
     *
     * @throws AccessRefused if the link is unknown, used or expired, or the password too short or too long
     */
    @Transactional
    public void choosePassword(String token, String fresh) {
        passwords.replace(used(token, LinkPurpose.NEW_PASSWORD), fresh);
    }

    private AccountId used(String token, LinkPurpose purpose) {
        return tokens.use(token, purpose).orElseThrow(() -> new AccessRefused(Reason.LINK_NOT_VALID));
    }
}
