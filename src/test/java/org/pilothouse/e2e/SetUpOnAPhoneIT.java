package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J1 on a phone: every part of the set-up can be read and used without scrolling sideways. */
@Journey
class SetUpOnAPhoneIT {
    @Test
    void onAPhoneNoPageOfTheSetUpScrollsSideways(Visits visits) {
        var lead = visits.phone().signIn("lead");
        for (var part : List.of("phases", "tools", "approvals", "allocation", "plan", "forecast", "go-live", "about")) {
            lead.open("setup/" + part);
            assertThat(lead.page().locator(".setup-section").first()).isVisible();
            assertThat(overflow(lead.page().locator(".setup-content"))).as(part).isLessThanOrEqualTo(1);
            lead.picture("j1-phone-" + part);
        }
        lead.open("setup/phases");
        assertThat(lead.page().locator("phase-timeline .line")).isHidden();
        assertThat(lead.page().locator(".setup-list li").first()).isVisible();
        lead.page().navigate("/studies/new");
        assertThat(overflow(lead.page().locator("html"))).isLessThanOrEqualTo(1);
        lead.picture("j1-phone-designs");
    }

    private static int overflow(Locator where) {
        return ((Number) where.evaluate("element => element.scrollWidth - element.clientWidth")).intValue();
    }
}
