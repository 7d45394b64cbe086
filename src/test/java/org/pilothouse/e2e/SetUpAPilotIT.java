package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J1 and J2: a lead sets a pilot up from the template; somebody invited reads, signs, answers and arrives at Today. */
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

    @Test
    void somebodyInvitedSignsOnAPhoneAndArrives(Visits visits) {
        var link = invite(visits, "Sam Signer", "sam.signer@care.example");
        var person = visits.phone();
        person.page().navigate(link);
        person.picture("j2-consent");

        person.button(Words.of("enrolment.join.sign")).click();
        assertThat(person.page().locator("[invalid]").first()).isVisible();
        person.tick("enrolment.scope.NOTE_LOG");
        person.tick("enrolment.scope.SURVEYS");
        person.field("enrolment.sign.name").fill("Sam Signer");
        person.field("enrolment.join.password").fill("three unrelated words");
        person.button(Words.of("enrolment.join.sign")).click();

        person.page().waitForURL(Pattern.compile(".*/studies/SAMPLE/(surveys|today)"));
        person.picture("j2-arrived");
        person.open("today");
        assertThat(person.heading(Words.of("notelog.today"))).isVisible();
        var again = visits.phone();
        again.page().navigate(link);
        assertThat(again.heading(Words.of("enrolment.join.gone.title"))).isVisible();
    }

    @Test
    void somebodyInvitedSaysNo(Visits visits) {
        var link = invite(visits, "Nora No", "nora.no@care.example");
        var person = visits.phone();
        person.page().navigate(link);

        person.button(Words.of("enrolment.join.decline")).click();
        person.button(Words.of("enrolment.join.decline.yes")).click();

        assertThat(person.heading(Words.of("enrolment.join.declined.title"))).isVisible();
    }

    private static String invite(Visits visits, String name, String email) {
        var custodian = visits.desk().signIn("custodian").open("invitations");
        custodian.button(Words.of("enrolment.invite")).first().click();
        custodian.field("enrolment.invite.people").fill(name + ", " + email);
        custodian.page().locator("vaadin-text-area textarea").first().blur();
        custodian.button(Words.of("enrolment.invite.count", 1)).click();
        var link = custodian
                .page()
                .getByLabel(Words.of("enrolment.links.link", name), new Page.GetByLabelOptions().setExact(true));
        assertThat(link).isVisible();
        return link.inputValue();
    }
}
