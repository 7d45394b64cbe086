package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;

/** J3: a clinician times a note with a pause; reload and a second tab lose nothing; a forgotten one is entered afterwards. */
@Journey
class LogANoteIT {

    @Test
    void aTimedNoteSurvivesAReloadAndASecondTab(Visits visits) {
        var clinician = visits.phone().signIn("clinician").open("today");
        clinician.choose("Progress note (SOAP)");
        clinician.choose("Centre Model");
        clinician.picture("j3-today");
        clinician.button(Words.of("notelog.start")).click();
        assertThat(clinician.button(Words.of("notelog.pause"))).isVisible();

        clinician.page().reload();
        assertThat(clinician.button(Words.of("notelog.pause"))).isVisible();
        var second = new Visitor(clinician.page().context().newPage()).open("today");
        second.button(Words.of("notelog.pause")).click();
        assertThat(second.button(Words.of("notelog.resume"))).isVisible();
        assertThat(clinician.button(Words.of("notelog.resume"))).isVisible();

        clinician.button(Words.of("notelog.resume")).click();
        clinician.picture("j3-running");
        clinician.button(Words.of("notelog.UseOutcome.USED_PARTLY")).click();
        assertThat(clinician.button(Words.of("notelog.undo"))).isVisible();
        clinician.picture("j3-finished");
        clinician.open("documentation");
        clinician.picture("j3-own");
    }

    @Test
    void aForgottenNoteIsEnteredAfterwards(Visits visits) {
        var clinician = visits.phone().signIn("clinician").open("today");
        clinician.button(Words.of("notelog.log")).first().click();
        clinician.picture("j3-log");
        clinician.button(Words.of("notelog.save")).click();

        assertThat(clinician.page().locator("[invalid]").first()).isVisible();
        clinician.picture("j3-log-incomplete");
    }
}
