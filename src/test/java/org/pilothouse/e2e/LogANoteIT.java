package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.notelog.Sampling;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * J3: a clinician times a note with a pause; reload, second tab, second device, a wrong clock and a lost connection lose nothing; a
 * forgotten one is entered afterwards.
 */
@Journey
class LogANoteIT {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sampling sampling;

    @AfterEach
    void noClockIsLeftRunning() {
        jdbc.sql("update note_timer set running_for = null, ended_at = current_timestamp where ended_at is null")
                .update();
    }

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
        var known = clinician.page().locator(".known vaadin-select");
        assertThat(known.locator("[part~='input-field']").all())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.boundingBox().height).isGreaterThanOrEqualTo(48));
        known.nth(1).click();
        clinician.text(Words.of("notelog.client-hours.OUTSIDE")).last().click();
        assertThat(known.nth(1)).containsText(Words.of("notelog.client-hours.OUTSIDE"));
        clinician.picture("j3-finished");
        assertThat(logged("select use_outcome from note")).isEqualTo("USED_PARTLY");
        assertThat(logged("select logging_seconds from note")).isNotNull();
        assertThat(logged("select outside_hours_minutes from note")).isNotNull();

        clinician.open("documentation");
        assertThat(notesOnTheChart(clinician)).isEqualTo(own());
        assertThat(clinician.text(Words.of("notelog.own.added.how"))).isVisible();
        clinician.picture("j3-own");
    }

    @Test
    void aSecondDeviceAgreesAndAWrongClockOfTheFirstChangesNothing(Visits visits) {
        var phone = visits.phone().signIn("clinician").open("today");
        phone.choose("Centre Model");
        phone.button(Words.of("notelog.start")).click();
        assertThat(phone.button(Words.of("notelog.pause"))).isVisible();
        phone.page()
                .clock()
                .setSystemTime(Instant.now().plus(3, ChronoUnit.HOURS).toEpochMilli());
        phone.page().reload();
        assertThat(phone.button(Words.of("notelog.pause"))).isVisible();

        var desk = visits.desk().signIn("clinician").open("today");
        desk.button(Words.of("notelog.pause")).click();
        assertThat(phone.button(Words.of("notelog.resume"))).isVisible();
        var before = notes();
        desk.button(Words.of("notelog.UseOutcome.ATTEMPT_FAILED")).click();
        assertThat(desk.button(Words.of("notelog.undo"))).isVisible();
        assertThat(phone.button(Words.of("notelog.start"))).isVisible();

        assertThat(notes()).isEqualTo(before + 1);
        assertThat(minutesOfTheLast()).isLessThan(2);
    }

    @Test
    void whatIsFinishedWithoutAConnectionIsKeptAndSentOnce(Visits visits) {
        var phone = visits.phone().signIn("clinician").open("today");
        keepANoteWithoutAConnection(phone, "6.5");

        phone.page().reload();
        assertThat(phone.text("6.5 min")).isVisible();
        phone.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of("target", "pictures", "j3-offline-page.png")));
        var before = notes();
        phone.page().context().setOffline(false);
        assertThat(phone.text(Words.of("notelog.offline.sent", "1"))).isVisible();
        phone.open("today");

        assertThat(phone.text("6.5 min")).isVisible();
        assertThat(notes()).isEqualTo(before + 1);
    }

    @Test
    void whoSignsOutWithUnsentNotesIsAskedAndLosesNone(Visits visits) {
        var desk = visits.desk().signIn("clinician").open("today");
        keepANoteWithoutAConnection(desk, "7.5");
        var before = notes();
        var signOut = desk.button(Words.of("security.sign-out"));
        signOut.click();
        assertThat(desk.heading(Words.of("notelog.offline.leaveOffline"))).isVisible();
        desk.button(Words.of("notelog.offline.leaveStay")).click();

        desk.page().route("**/offline-notes", route -> route.abort());
        desk.page().context().setOffline(false);
        signOut.click();
        assertThat(desk.heading(Words.of("notelog.offline.leaveTitle", "1"))).isVisible();
        desk.button(Words.of("notelog.offline.leaveSend")).click();
        assertThat(desk.text(Words.of("notelog.offline.leaveNotSent", "1"))).isVisible();
        desk.picture("j3-sign-out");
        assertThat(notes()).isEqualTo(before);

        desk.page().unroute("**/offline-notes");
        desk.button(Words.of("notelog.offline.leaveSend")).click();
        desk.page().waitForURL(url -> url.contains("sign-in"));
        assertThat(notes()).isEqualTo(before + 1);
    }

    @Test
    void noWordOfADraftOrAFinalTextLeavesThePage(Visits visits) {
        askEveryNote(1);
        try {
            var desk = visits.desk().signIn("clinician");
            var left = new ConcurrentLinkedQueue<String>();
            desk.page().onRequest(request -> left.add(request.url() + " " + request.postData()));
            desk.page().onWebSocket(socket -> socket.onFrameSent(frame -> left.add(String.valueOf(frame.text()))));
            desk.open("today");
            desk.choose("Centre Model");
            desk.button(Words.of("notelog.start")).click();
            desk.button(Words.of("notelog.UseOutcome.USED_KEPT")).click();
            desk.text(Words.of("notelog.edits")).click();
            desk.field("notelog.edits.draft").fill("quokka zebrafish walks with support today");
            desk.field("notelog.edits.final").fill("quokka axolotl walks with some support");
            desk.picture("j3-edits");
            desk.button(Words.of("notelog.edits.count")).click();
            assertThat(desk.text(Words.of("notelog.edits.known", "6", "6"))).isVisible();

            assertThat(left).anyMatch(sent -> sent.contains("edits-counted"));
            assertThat(left)
                    .noneMatch(sent -> sent.contains("quokka")
                            || sent.contains("zebrafish")
                            || sent.contains("axolotl")
                            || sent.contains("support"));
        } finally {
            askEveryNote(5);
        }
    }

    @Test
    void theUsualPathOfATypeIsRepeatedInOneTap(Visits visits) {
        askEveryNote(1);
        try {
            var phone = visits.phone().signIn("clinician").open("workflow");
            phone.page().locator(".workflow vaadin-select").click();
            phone.page()
                    .locator("vaadin-select-item[role=option]:visible")
                    .filter(new Locator.FilterOptions().setHasText("Progress note (SOAP)"))
                    .click();
            for (var step : List.of("PREPARE", "INPUT", "EDIT", "SIGN")) {
                phone.button(Words.of("notelog.StepKind." + step)).click();
            }
            assertThat(phone.page().locator(".path li")).hasCount(4);

            phone.open("today");
            phone.choose("Progress note (SOAP)");
            phone.choose("Centre Model");
            phone.button(Words.of("notelog.start")).click();
            phone.button(Words.of("notelog.UseOutcome.USED_KEPT")).click();
            phone.button(Words.of("notelog.as-usual")).click();

            assertThat(phone.page().locator(".steps .step")).hasCount(4);
            assertThat(phone.button(Words.of("notelog.as-usual"))).isHidden();
            phone.picture("j3-as-usual");
            assertThat(stepsOfTheLast()).containsExactly("P", "I", "E", "X");
        } finally {
            askEveryNote(5);
        }
    }

    @Test
    void aForgottenNoteIsEnteredAfterwards(Visits visits) {
        var clinician = visits.phone().signIn("clinician").open("today");
        clinician.button(Words.of("notelog.log")).first().click();
        clinician.picture("j3-log");
        clinician.button(Words.of("notelog.save")).click();

        assertThat(clinician.page().locator("[invalid]").first()).isVisible();
        clinician.picture("j3-log-incomplete");
        clinician.pick(Words.of("notelog.tool"), Words.of("notelog.no-tool"));
        clinician.field("notelog.minutes-label").fill("13.5");
        clinician.button(Words.of("notelog.save")).click();

        assertThat(clinician.text("13.5 min").first()).isVisible();
        assertThat(logged("select measurement_method from note")).isEqualTo("SELF_REPORT_PER_NOTE");
        clinician.open("documentation");
        assertThat(notesOnTheChart(clinician)).isEqualTo(own());
    }

    /** What the columns of one's own chart come to, read from the table beside it. */
    private static int notesOnTheChart(Visitor clinician) {
        var chart = clinician.page().locator("ph-chart").first();
        chart.getByText("Table").click();
        return chart.locator("tbody td:last-child").allInnerTexts().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** Notes of the clinician who logged last. */
    private int own() {
        return jdbc.sql("""
                        select count(*) from note where participant =
                          (select participant from note order by recorded_at desc, id desc fetch first 1 row only)
                          and study = (select id from study where code = 'SAMPLE')
                        """).query(Integer.class).single();
    }

    private Object logged(String select) {
        return jdbc.sql(select + " order by recorded_at desc, id desc fetch first 1 row only")
                .query()
                .singleValue();
    }

    private static void keepANoteWithoutAConnection(Visitor visitor, String minutes) {
        visitor.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        visitor.page().context().setOffline(true);
        assertThat(visitor.heading(Words.of("notelog.offline.title"))).isVisible();
        var form = visitor.page().locator("offline-notes");
        form.getByLabel(Words.of("notelog.offline.tool")).selectOption("NONE");
        form.getByLabel(Words.of("notelog.offline.minutes")).fill(minutes);
        visitor.picture("j3-offline");
        visitor.button(Words.of("notelog.offline.keep")).click();
        assertThat(visitor.text(Words.of("notelog.offline.kept"))).isVisible();
    }

    private void askEveryNote(int oneIn) {
        var study = new StudyId(jdbc.sql("select id from study where code = 'SAMPLE'")
                .query(Long.class)
                .single());
        SystemAuthority.run(() -> sampling.declare(study, oneIn));
    }

    private int notes() {
        return jdbc.sql("select count(*) from note").query(Integer.class).single();
    }

    private List<String> stepsOfTheLast() {
        return jdbc.sql("""
                        select step from note_step where note =
                          (select id from note order by recorded_at desc, id desc fetch first 1 row only)
                        order by position
                        """).query(String.class).list();
    }

    private double minutesOfTheLast() {
        return jdbc.sql("select doc_minutes from note order by recorded_at desc, id desc fetch first 1 row only")
                .query(Double.class)
                .single();
    }
}
