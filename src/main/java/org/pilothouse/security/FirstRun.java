package org.pilothouse.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Lets whoever can read the server's console, and nobody else, create the first administrator. */
@Service
@OpenToAnybody
public class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int MOST_TRIES = 10;

    private final AccountRepository repository;
    private final Accounts accounts;
    private @Nullable String code;
    private int tries;

    FirstRun(AccountRepository repository, Accounts accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (isNeeded()) {
            LOG.info("No administrator yet. Open /first-run and enter this one-time code: {}", newCode());
        }
    }

    public boolean isNeeded() {
        return !repository.existsByAdministratorTrue();
    }

    /** Creates the first administrator if the code is the one on the console; the code then is worth nothing. */
    public synchronized void createAdministrator(String typedCode, String email, String name, String password) {
        if (!isNeeded()) {
            throw new AccessRefused(Reason.ADMINISTRATOR_EXISTS);
        }
        if (!matches(typedCode)) {
            throw new AccessRefused(Reason.WRONG_SETUP_CODE);
        }
        var first = NewAccount.ofStaff(email, name, Passwords.checked(password)).asAdministrator();
        SystemAuthority.run(() -> accounts.create(first));
        code = null;
    }

    private boolean matches(String typed) {
        tries++;
        var expected = code;
        return expected != null
                && tries <= MOST_TRIES
                && MessageDigest.isEqual(
                        typed.strip().getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    synchronized String newCode() {
        var random = new SecureRandom();
        var fresh = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            fresh.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        tries = 0;
        code = fresh.toString();
        return fresh.toString();
    }
}
