package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** J1 in full: from the AB/BA design to a green go-live list, a keyboard on the time line, a phone, and a try as a clinician. */
@Journey
class SetUpInFullIT {
    private static final String CODE = "FULL-1";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLeadSetsAPilotUpFromTheDesignToTheGreenList(Visits visits) {
        var lead = visits.desk().signIn("lead");
        create(lead);
        at(lead, "setup/tools");
        addVersion(lead, 0);
        addVersion(lead, 1);
        at(lead, "setup/approvals");
        addApproval(lead, "study.value.ApprovalType.REB", "REB 26-01");
        addApproval(lead, "study.value.ApprovalType.PIA", "PIA 26-01");
        moveByKeyboard(lead);
        at(lead, "setup/forecast");
        assertThat(lead.text(Words.of("study.forecast.whole-group.yes", 10))).isVisible();
        at(lead, "setup/allocation");
        lead.button(Words.of("study.allocation.draw")).click();
        assertThat(lead.text(Words.of("study.allocation.concealed"))).isVisible();
        lead.picture("j1-allocation");
        at(lead, "setup/plan");
        lead.button(Words.of("study.plan.freeze")).first().click();
        lead.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(lead.button(Words.of("study.deviation.begin"))).isVisible();
        publishTheText(visits);
        handOverAndInvite(visits, lead);

        goLive(lead);

        var rows = rowsOfEveryTable();
        tryAsClinician(lead);
        Assertions.assertThat(rowsOfEveryTable()).as("trying it writes nothing").isEqualTo(rows);
    }

    /** A list of twenty, which the lead hands over and the privacy officer invites. */
    private static void handOverAndInvite(Visits visits, Visitor lead) {
        var twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "Colleague %d, colleague%d@full.example".formatted(number, number))
                .collect(Collectors.joining("\n"));
        at(lead, "participation");
        lead.button(Words.of("enrolment.hand-over")).click();
        lead.field("enrolment.invite.people").fill(twenty);
        lead.field("enrolment.invite.people").blur();
        lead.button(Words.of("enrolment.hand-over.count", 20)).click();
        assertThat(lead.page().getByText(Pattern.compile("^20 people, "))).isVisible();
        assertThat(lead.text("Colleague 7")).hasCount(0);
        var officer = visits.desk().signIn("custodian");
        at(officer, "invitations");
        officer.button(Words.of("enrolment.waiting.invite-all", 20)).click();
        officer.button(Words.of("enrolment.invite.count", 20)).click();
        assertThat(officer.text(Words.of("enrolment.delivery.sent", 20))).isVisible();
        at(lead, "participation");
        assertThat(lead.text("Colleague")).hasCount(0);
        lead.picture("j1-invited");
    }

    private Map<String, Long> rowsOfEveryTable() {
        var tables = jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                        + " and lower(table_name) not like 'flyway%'")
                .query(String.class)
                .list();
        return tables.stream()
                .collect(toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private static void create(Visitor lead) {
        lead.page().navigate("/studies/new");
        assertThat(lead.text(Words.of("study.template.ab-ba-crossover.concludes")))
                .isVisible();
        lead.picture("j1-designs");
        lead.field("study.field.title").fill("Notes in full");
        lead.field("study.field.code").fill(CODE);
        lead.field("study.field.sites").fill("North\nSouth");
        lead.field("study.field.firstTool").fill("General Assistant");
        lead.field("study.field.secondTool").fill("Own Model");
        lead.field("study.field.privacyOfficer").fill("custodian@sample.pilothouse.example");
        lead.button(Words.of("study.new.create")).click();
        lead.page().waitForURL(Pattern.compile(".*/studies/" + CODE + "/overview"));
    }

    private static void at(Visitor who, String path) {
        who.page().navigate("/studies/" + CODE + "/" + path);
        assertThat(who.page().locator("h1").first()).isVisible();
    }

    private static void addVersion(Visitor lead, int tool) {
        lead.button(Words.of("study.version.add")).nth(tool).click();
        lead.field("study.field.version.label").fill("1.0");
        day(lead, "study.field.deployedAt", "1/5/2026");
        save(lead);
    }

    private static void addApproval(Visitor lead, String type, String reference) {
        lead.button(Words.of("study.add.approvals")).first().click();
        lead.page().locator("vaadin-dialog vaadin-select").first().click();
        lead.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(Words.of(type)).setExact(true))
                .click();
        lead.field("study.field.reference").fill(reference);
        day(lead, "study.field.issuedOn", "1/5/2026");
        save(lead);
        assertThat(lead.text(reference).first()).isVisible();
    }

    private static void day(Visitor lead, String key, String day) {
        var field = lead.field(key);
        field.fill(day);
        field.press("Enter");
        field.press("Tab");
    }

    private static void save(Visitor lead) {
        lead.button(Words.of("study.save")).last().click();
        assertThat(lead.page().locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void moveByKeyboard(Visitor lead) {
        at(lead, "setup/phases");
        var last = lead.page().locator("phase-timeline button.phase").last();
        var before = last.getAttribute("aria-label");
        last.focus();
        last.press("Shift+ArrowRight");
        var undo = lead.button(Words.of("study.timeline.undo"));
        assertThat(undo).isEnabled();
        assertThat(last).not().hasAttribute("aria-label", before);
        lead.picture("j1-timeline");
        last.press("Control+z");
        assertThat(last).hasAttribute("aria-label", before);
        var first = lead.page().locator("phase-timeline button.phase").first();
        first.focus();
        first.press("ArrowRight");
        assertThat(lead.page().locator("phase-timeline p.refusal")).isVisible();
    }

    private static void publishTheText(Visits visits) {
        var officer = visits.desk().signIn("custodian");
        at(officer, "consents");
        officer.button(Words.of("enrolment.form.new")).first().click();
        officer.field("enrolment.consents.version").fill("1.0");
        day(officer, "enrolment.form.effective", "1/5/2026");
        officer.field("enrolment.form.text").fill("What this is about: a pilot.\n\nWhat is recorded: notes.");
        officer.button(Words.of("enrolment.form.publish")).click();
        assertThat(officer.heading(Words.of("enrolment.form.version", "1.0"))).isVisible();
    }

    private static void goLive(Visitor lead) {
        at(lead, "setup/go-live");
        for (var item : List.of("TRAINING", "DRAFTS_ARE_READ", "TRIED_WITH_ALL", "PROBLEM_PATH", "CLIENTS_TOLD")) {
            lead.button(Words.of("study.go-live.tick") + ": " + Words.of("study.go-live.item." + item))
                    .click();
            lead.field("study.field.evidence").fill("Minutes of the project team");
            save(lead);
        }
        assertThat(lead.text(Words.of("study.go-live.ready"))).isVisible();
        var optional = new Locator.FilterOptions().setHasNotText("(" + Words.of("study.go-live.optional") + ")");
        Assertions.assertThat(
                        lead.page().locator(".go-live > li").filter(optional).count())
                .isBetween(1, 12);
        lead.picture("j1-go-live");
        lead.button(Words.of("study.go-live.go")).click();
        assertThat(lead.text(Pattern.compile("Live since").pattern()).first()).isVisible();
    }

    private static void tryAsClinician(Visitor lead) {
        at(lead, "try");
        assertThat(lead.text(Words.of("notelog.try.notice"))).isVisible();
        lead.button(Words.of("notelog.start")).click();
        assertThat(lead.page().locator("note-timer")).isVisible();
        lead.picture("j1-try");
        lead.button(Words.of("notelog.UseOutcome.USED_KEPT")).click();
        assertThat(lead.page().locator(".finished-note")).isVisible();
    }
}
