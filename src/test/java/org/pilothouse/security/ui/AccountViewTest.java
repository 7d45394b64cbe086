package org.pilothouse.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Code;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.authenticator.AppOnAPhone;
import org.pilothouse.security.authenticator.Authenticators;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class AccountViewTest extends SpringBrowserlessTest {
    @Autowired
    private Authenticators authenticators;

    @Test
    void codesFromAnAppAreSetUpConfirmedAndTurnedOff() {
        SignedInAs.outsider();
        var section = navigate(AccountView.class).authenticator;
        test(section.begin).click();
        var app = new AppOnAPhone(find(Code.class).all().getFirst().getText());

        test(section.code).setValue("000");
        test(section.turnOn).click();
        assertThat(section.code.isInvalid()).isTrue();
        test(section.code).setValue(app.code());
        test(section.turnOn).click();

        assertThat(authenticators.isOn()).isTrue();
        assertThat(section.recoveryCodes.getChildren()).hasSize(10);
        test(section.seen).click();
        test(section.code).setValue(app.nextCode());
        test(section.turnOff).click();
        assertThat(authenticators.isOn()).isFalse();
    }
}
