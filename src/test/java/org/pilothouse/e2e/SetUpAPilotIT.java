package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J1: a lead sets a pilot up from a template. */
@Journey
class SetUpAPilotIT {

    @Test
    void aLeadMakesAPilotFromTheTemplate(Visits visits) {
        var lead = visits.desk().signIn("lead");
        lead.page().navigate("/studies/new");
        assertThat(lead.text(Words.of("study.template.two-tools-single-order.limit")))
                .isVisible();

        lead.field("study.field.title").fill("Notes in the north");
        lead.field("study.field.code").fill("NORTH-1");
        lead.field("study.field.sites").fill("North Clinic\nNorth Schools");
        lead.field("study.field.firstTool").fill("General Assistant");
        lead.field("study.field.secondTool").fill("Own Model");
        lead.field("study.field.privacyOfficer").fill("custodian@sample.pilothouse.example");
        lead.button(Words.of("study.new.create")).click();

        lead.page().waitForURL(Pattern.compile(".*/studies/NORTH-1/overview"));
        lead.picture("j1-overview");
        lead.page().navigate("/studies/NORTH-1/setup/sites");
        assertThat(lead.text("North Schools").first()).isVisible();
        lead.picture("j1-setup");
    }

    @Test
    void anIncompleteFormSaysWhatIsMissingAndMakesNothing(Visits visits) {
        var lead = visits.desk().signIn("lead");
        lead.page().navigate("/studies/new");

        lead.button(Words.of("study.new.create")).click();

        assertThat(lead.page().locator("[invalid]").first()).isVisible();
        lead.picture("j1-incomplete");
    }
}
