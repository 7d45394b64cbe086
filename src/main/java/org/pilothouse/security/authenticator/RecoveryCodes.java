package org.pilothouse.security.authenticator;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;

/** Ten ways in for somebody who has lost the app, each good once. */
@Component
class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int IN_A_GROUP = 4;

    private final RecoveryCodeRepository codes;
    private final AccountKeys keys;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(RecoveryCodeRepository codes, AccountKeys keys) {
        this.codes = codes;
        this.keys = keys;
    }

    /** Makes new ones in place of what was left of the old. */
    List<String> renew(AccountId account) {
        codes.forget(account);
        var fresh = new ArrayList<String>();
        while (fresh.size() < HOW_MANY) {
            var code = code();
            codes.save(new RecoveryCode(account, hash(account, code)));
            fresh.add(code);
        }
        return List.copyOf(fresh);
    }

    boolean use(AccountId account, String typed) {
        return codes.use(account, hash(account, typed)) == 1;
    }

    int left(AccountId account) {
        return codes.countByAccount(account);
    }

    void forget(AccountId account) {
        codes.forget(account);
    }

    private String code() {
        var text = new StringBuilder();
        for (var i = 0; i < GROUPS * IN_A_GROUP; i++) {
            text.append(i > 0 && i % IN_A_GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String hash(AccountId account, String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return keys.hash("recovery code of " + account.value(), plain);
    }
}
