package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pilothouse.TestMail;
import org.pilothouse.e2e.Browsers.Visits;

/** J2 and the end of J1: a list is handed over and invited; a letter leads on a phone to the text, the survey and Today. */
@Journey
class JoinAPilotIT {
    private static final Pattern LINK = Pattern.compile("/join/[\\w-]+");
    private static final List<String> QUESTIONS =
            List.of("ai_experience", "scratch_style", "same_twice", "writing_weight", "expected_help");

    @Test
    void aLetterLeadsToConsentTheSurveyAndToday(Visits visits) {
        var link = mailed(visits, "Sam Signer", "sam.signer@care.example");
        var person = visits.phone();
        person.page().navigate(link);
        assertThat(person.text(Words.of("enrolment.join.part.BOTH"))).isVisible();
        fitsThePhone(person);
        person.picture("j2-consent");
        person.button(Words.of("enrolment.join.sign")).click();
        assertThat(person.page().locator("[invalid]").first()).isVisible();
        person.tick("enrolment.scope.NOTE_LOG");
        person.tick("enrolment.scope.SURVEYS");
        person.field("enrolment.sign.name").fill("Sam Signer");
        person.page().waitForTimeout(1_500); // what is typed is sent when the typing pauses

        person.page().navigate("/sign-in");
        person.page().navigate(link);
        assertThat(person.field("enrolment.sign.name")).hasValue("Sam Signer");
        assertThat(person.page().locator("vaadin-checkbox[checked]")).hasCount(2);
        person.tick("enrolment.sign.intent");
        person.field("enrolment.join.password").fill("three unrelated words");
        person.button(Words.of("enrolment.join.sign")).click();

        assertThat(person.heading(Words.of("enrolment.join.signed.title"))).isVisible();
        person.picture("j2-signed");
        Download copy = person.page()
                .waitForDownload(
                        () -> person.page().locator(".copy-links a").first().click());
        Assertions.assertThat(copy.suggestedFilename()).endsWith(".pdf");
        person.button(Words.of("enrolment.join.begin")).click();
        answerTheSurvey(person);
        person.open("today");
        assertThat(person.heading(Words.of("notelog.today"))).isVisible();
        fitsThePhone(person);

        var again = visits.phone();
        again.page().navigate(link);
        assertThat(again.heading(Words.of("enrolment.join.used.title"))).isVisible();
        again.page().navigate("/join/nonsense");
        assertThat(again.heading(Words.of("enrolment.join.gone.title"))).isVisible();
    }

    @Test
    void somebodyInvitedSaysNo(Visits visits) {
        var link = mailed(visits, "Nora No", "nora.no@care.example");
        var person = visits.phone();
        person.page().navigate(link);
        person.button(Words.of("enrolment.join.decline")).click();
        person.button(Words.of("enrolment.join.decline.yes")).click();
        assertThat(person.heading(Words.of("enrolment.join.declined.title"))).isVisible();
    }

    @Test
    void aListOfTwentyIsHandedOverAndInvited(Visits visits) {
        var twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "Person %d, person%d@list.example".formatted(number, number))
                .collect(Collectors.joining("\n"));
        var lead = visits.desk().signIn("lead").open("participation");
        lead.button(Words.of("enrolment.hand-over")).click();
        lead.field("enrolment.invite.people").fill(twenty);
        lead.field("enrolment.invite.people").blur();
        lead.button(Words.of("enrolment.hand-over.count", 20)).click();
        assertThat(lead.page().getByText(Pattern.compile("^20 people, "))).isVisible();
        assertThat(lead.text("Person 7")).hasCount(0);

        var custodian = visits.phone().signIn("custodian").open("invitations");
        assertThat(custodian.text("person7@list.example")).isVisible();
        fitsThePhone(custodian);
        custodian.picture("j1-waiting-phone");
        custodian.button(Words.of("enrolment.waiting.invite-all", 20)).click();
        custodian.button(Words.of("enrolment.invite.count", 20)).click();
        assertThat(custodian.text(Words.of("enrolment.delivery.sent", 20))).isVisible();
        fitsThePhone(custodian);
        Assertions.assertThat(TestMail.to("person20@list.example")).hasSize(1);
    }

    /** Nothing is wider than the screen. */
    private static void fitsThePhone(Visitor visitor) {
        visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var wider = visitor.page()
                .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }

    private static void answerTheSurvey(Visitor person) {
        person.page().waitForURL(Pattern.compile(".*/studies/SAMPLE/surveys"));
        person.page().navigate("/studies/SAMPLE/surveys/intake/intake");
        for (var question : QUESTIONS) {
            option(person.page(), question).first().click();
        }
        person.page()
                .locator("#question-writing_places vaadin-checkbox input")
                .first()
                .check();
        option(person.page(), "outside_hours").last().click();
        option(person.page(), "own_templates").last().click();
        sayOfANameThatItIsNone(person);
        person.button(Words.of("survey.submit")).click();
        assertThat(person.text(Words.of("survey.submitted"))).isVisible();
    }

    /** A possible name is asked about when the answers are sent; the keyboard stands on the question, the text stays. */
    private static void sayOfANameThatItIsNone(Visitor person) {
        var text = person.page().locator(".survey-question textarea").last();
        text.fill("The forms the client Robin also asks about");
        text.blur();
        person.button(Words.of("survey.submit")).click();
        assertThat(person.text(Words.of("text.decide"))).isVisible();
        assertThat(person.button(Words.of("text.remove"))).isFocused();
        person.picture("j2-possible-name");
        person.page().keyboard().press("Tab");
        person.page().keyboard().press("Enter");
        assertThat(text).isFocused();
        assertThat(text).hasValue("The forms the client Robin also asks about");
        assertThat(person.button(Words.of("text.remove"))).hasCount(0);
    }

    private static com.microsoft.playwright.Locator option(Page page, String question) {
        return page.locator("#question-" + question + " vaadin-radio-button");
    }

    /** Invites by mail and reads the link out of the letter, as a path of this server. */
    private static String mailed(Visits visits, String name, String email) {
        var custodian = visits.desk().signIn("custodian").open("invitations");
        custodian.button(Words.of("enrolment.invite")).first().click();
        custodian.field("enrolment.invite.people").fill(name + ", " + email);
        custodian.field("enrolment.invite.people").blur();
        custodian.button(Words.of("enrolment.invite.count", 1)).click();
        assertThat(custodian.text(Words.of("enrolment.delivery.sent", 1))).isVisible();
        var found = LINK.matcher(TestMail.lastTextTo(email).replace("=\r\n", ""));
        Assertions.assertThat(found.find()).isTrue();
        return found.group();
    }
}
