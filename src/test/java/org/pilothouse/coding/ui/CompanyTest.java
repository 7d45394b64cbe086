package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.ui.LivePages.Page;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class CompanyTest extends SpringBrowserlessTest {
    private static final long TEXT = 1;
    private static final Runnable NOTHING = () -> {};
    private static final Consumer<Set<UUID>> NOBODY_LISTENS = codings -> {};

    @Autowired
    LivePages live;

    private Registration open;

    @BeforeEach
    void coderAHasTheTextOpen() {
        open = live.open(TEXT, new Page(new UI(), "Coder A", NOBODY_LISTENS, NOTHING, NOTHING));
    }

    @AfterEach
    void close() {
        open.remove();
    }

    @Test
    void othersAreNamed() {
        var company = companyOf("Coder B");

        assertThat(company.getText()).isEqualTo("Also here: Coder A");
        assertThat(company.isVisible()).isTrue();
    }

    @Test
    void whoHasItOpenTwiceIsNoCompany() {
        assertThat(companyOf("Coder A").isVisible()).isFalse();
    }

    private Company companyOf(String coder) {
        var company = new Company(live, TEXT, coder, false, NOTHING, NOBODY_LISTENS);
        UI.getCurrent().add(company);
        return company;
    }
}
