package org.pilothouse.security.authenticator;

import java.security.SecureRandom;
import java.util.List;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.AccountChanged;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForSignedIn;
import org.pilothouse.security.SecondStep;
import org.pilothouse.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of one's own account: how it is turned on, and off again. */
@Service
@Transactional(readOnly = true)
@ForSignedIn
public class Authenticators {
    private static final int SECRET_BYTES = 20;

    private final KnownAuthenticators known;
    private final RecoveryCodes recovery;
    private final SecondStep second;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Authenticators(
            KnownAuthenticators known,
            RecoveryCodes recovery,
            SecondStep second,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.known = known;
        this.recovery = recovery;
        this.second = second;
        this.current = current;
        this.events = events;
    }

    public boolean isOn() {
        return known.isOn(current.account());
    }

    public int recoveryCodesLeft() {
        return recovery.left(current.account());
    }

    /** Begins the set-up; nothing is kept before {@link #turnOn}. */
    public NewSecret propose() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var letters = Base32.write(bytes);
        return new NewSecret(
                letters, "otpauth://totp/Pilothouse?secret=" + letters + "&issuer=Pilothouse&digits=6&period=30");
    }

    /**
     * Turns it on for a secret that the app shows the right code for.
     *
     * @return the recovery codes, which cannot be shown again
     */
    @Transactional
    public List<String> turnOn(NewSecret proposed, String code) {
        var account = current.account();
        if (known.isOn(account)) {
            throw new AccessRefused(Reason.SECOND_FACTOR_IS_ON);
        }
        if (!known.keep(account, proposed.letters(), code)) {
            throw new AccessRefused(Reason.CODE_WRONG);
        }
        events.publishEvent(new AccountChanged("second-factor.turned-on", account));
        return recovery.renew(account);
    }

    /** Turns it off; needs a code from the app or a recovery code. */
    @Transactional
    public void turnOff(String code) {
        var account = passing(code);
        known.forget(account);
        events.publishEvent(new AccountChanged("second-factor.turned-off", account));
    }

    /** New recovery codes; the old ones stop working. Needs a code from the app or an old one. */
    @Transactional
    public List<String> renewRecoveryCodes(String code) {
        var account = passing(code);
        events.publishEvent(new AccountChanged("second-factor.recovery-codes-renewed", account));
        return recovery.renew(account);
    }

    private AccountId passing(String code) {
        var account = current.account();
        if (!known.isOn(account)) {
            throw new AccessRefused(Reason.SECOND_FACTOR_IS_OFF);
        }
        second.pass(account, code);
        return account;
    }
}
