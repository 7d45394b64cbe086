package org.pilothouse.security.authenticator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.SecondStep;
import org.pilothouse.shared.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class AuthenticatorModuleTest {
    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;
    private NewSecret secret;
    private AppOnAPhone app;

    @BeforeEach
    void somebody() {
        account = SignedInAs.outsider();
        secret = authenticators.propose();
        app = new AppOnAPhone(secret.letters());
    }

    @Test
    void isTurnedOnByTheCodeThatTheAppShows() {
        refused(Reason.CODE_WRONG, () -> authenticators.turnOn(secret, "12345"));
        assertThat(authenticators.isOn()).isFalse();

        var recovery = turnOn();

        assertThat(authenticators.isOn()).isTrue();
        assertThat(recovery).doesNotHaveDuplicates().hasSize(10);
        refused(Reason.SECOND_FACTOR_IS_ON, this::turnOn);
    }

    @Test
    void eachCodeIsGoodOnce() {
        turnOn();
        refused(Reason.CODE_WRONG, () -> second.pass(account, app.code()));

        second.pass(account, app.nextCode());

        refused(Reason.CODE_WRONG, () -> second.pass(account, app.nextCode()));
    }

    @Test
    void eachRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var recovery = turnOn();

        second.pass(
                account,
                " " + recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' '));

        refused(Reason.CODE_WRONG, () -> second.pass(account, recovery.getFirst()));
        assertThat(authenticators.recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void recoveryCodesOfOneAccountAreNothingToAnother() {
        var recovery = turnOn();
        var other = SignedInAs.outsider();
        secret = authenticators.propose();
        app = new AppOnAPhone(secret.letters());
        turnOn();

        refused(Reason.CODE_WRONG, () -> second.pass(other, recovery.getFirst()));
    }

    @Test
    void fiveWrongCodesLetTheAccountRest() {
        var recovery = turnOn();
        for (var i = 0; i < 5; i++) {
            refused(Reason.CODE_WRONG, () -> second.pass(account, "000000x"));
        }

        refused(Reason.ACCOUNT_RESTS, () -> second.pass(account, recovery.getFirst()));
    }

    @Test
    void turningItOffNeedsACode() {
        var recovery = turnOn();
        refused(Reason.CODE_WRONG, () -> authenticators.turnOff("nonsense"));
        assertThat(authenticators.isOn()).isTrue();

        authenticators.turnOff(recovery.getFirst());

        assertThat(authenticators.isOn()).isFalse();
        refused(Reason.SECOND_FACTOR_IS_OFF, () -> authenticators.turnOff(recovery.getLast()));
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        var old = turnOn();

        var fresh = authenticators.renewRecoveryCodes(old.getFirst());

        refused(Reason.CODE_WRONG, () -> second.pass(account, old.getLast()));
        second.pass(account, fresh.getLast());
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorCodes() {
        var recovery = turnOn();

        var kept = jdbc.sql("select sealed_secret from authenticator where account = ?")
                .param(account.value())
                .query(String.class)
                .single();
        var hashes = jdbc.sql("select code_hash from recovery_code where account = ?")
                .param(account.value())
                .query(String.class)
                .list();

        assertThat(kept).doesNotContain(secret.letters());
        assertThat(hashes).hasSize(10).doesNotContainAnyElementsOf(recovery);
    }

    private List<String> turnOn() {
        return authenticators.turnOn(secret, app.code());
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
