package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.Signature;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** J7: a clinician leaves on a phone and wants all deleted; the privacy officer carries it out; published reports stay. */
@Journey
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS) // single notes of other journeys would hold its reports back
class LeaveAPilotIT {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoLeavesIsGoneFromNewReportsAndListedAsKeptInOldOnes(Visits visits) throws IOException {
        var study = new StudyId(jdbc.sql("select id from study where code = 'SAMPLE'")
                .query(Long.class)
                .single());
        var email = "leaver" + UUID.randomUUID() + "@care.example";
        var api = new ApiClient(visits.origin());
        lock(api, "Without who leaves");
        var without = use(api);
        var withoutThem = counts(api);
        var code = join(study, email);
        var note = "LEAVE-" + UUID.randomUUID();
        note(study, code, note);
        assertThat(api.get("researcher", "/studies/SAMPLE/notes.csv").body())
                .asString(StandardCharsets.UTF_8)
                .contains(note);
        assertThat(counts(api)).isEqualTo(withoutThem.plus(1, 1));
        var title = "Before " + code;
        lock(api, title);
        var locked = published(api, title);
        assertThat(use(api)).contains("\"estimate\":\"hidden\"", "unchangedSince");

        var phone = visits.phone();
        signIn(phone, email);
        phone.open("my-participation");
        assertThat(phone.heading(Words.of("enrolment.mine.agreed-to"))).isVisible();
        phone.picture("j7-my-participation-phone");
        phone.button(Words.of("enrolment.leave.open")).click();
        assertThat(phone.text(Words.of("enrolment.mode.DELETE_ALL_POSSIBLE.text")))
                .isVisible();
        phone.choose(Words.of("enrolment.mode.DELETE_ALL_POSSIBLE"));
        phone.tick("enrolment.leave.understood");
        assertThat(phone.text(title).first()).isVisible();
        phone.picture("j7-leave-phone");
        phone.button(Words.of("enrolment.leave.confirm")).click();
        assertThat(phone.heading(Words.of("enrolment.left.title"))).isVisible();
        phone.picture("j7-left-phone");

        var custodian = visits.desk().signIn("custodian").open("withdrawals");
        var entry = custodian
                .page()
                .locator(".withdrawal")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(code));
        custodian.picture("j7-withdrawals");
        entry.locator("vaadin-button").click();
        assertThat(custodian.page().locator(".removed-counts").last()).containsText("1 note");
        assertThat(custodian.text(title).first()).isVisible();
        custodian.picture("j7-carry-out");
        custodian.tick("enrolment.carry-out.understood");
        custodian.button(Words.of("enrolment.carry-out.confirm")).click();
        assertThat(entry.locator(".removed-counts"))
                .containsText("1 note", new ContainsTextOptions().setTimeout(60_000)); // deleting rewrites the database
        custodian.picture("j7-carried-out");

        var after = "After " + code;
        lock(api, after);
        assertThat(use(api)).as("no two releases differ by who left").isEqualTo(without);
        assertThat(without).contains("\"clinicians\":" + withoutThem.clinicians(), "\"notes\":" + withoutThem.notes());
        assertThat(counts(api)).as("clinicians and notes from now on").isEqualTo(withoutThem);
        assertThat(published(api, title))
                .as("what is published stays, byte for byte")
                .isEqualTo(locked);
        assertThat(api.get("researcher", "/studies/SAMPLE/notes.csv").body())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain(note);
        assertThat(file(api.get("researcher", "/studies/SAMPLE/bundle.zip").body(), "withdrawals.csv"))
                .contains(code, "DELETE_ALL_POSSIBLE", "notes=1");
        var researcher = visits.desk().signIn("researcher").open("releases");
        assertThat(researcher.text(title).first()).isVisible();
        assertThat(researcher.text(after).first()).isVisible();
        var again = visits.phone();
        trySignIn(again, email);
        again.page().waitForURL(url -> url.contains("error"));
        assertThat(clinicians.accountByEmail(email)).isEmpty();
    }

    private String join(StudyId study, String email) {
        var issued = SystemAuthority.call(() -> invitations.invite(
                study,
                List.of(new NewPerson(
                        "Ada Leaver",
                        email,
                        Part.LOGGING,
                        Discipline.OT,
                        studies.definition(study).sites().getFirst().name(),
                        null))));
        var form = SystemAuthority.call(() -> registry.forms(study)).getLast();
        var account = joining.sign(
                issued.getFirst().token(),
                new Signature(form.version(), form.textHash(), java.util.Set.of(Scope.NOTE_LOG), "Ada Leaver"),
                PASSWORD);
        return java.util.Objects.requireNonNull(
                        clinicians.participations(account).get(study))
                .value();
    }

    private void note(StudyId study, String code, String reference) {
        jdbc.sql("""
                        insert into note (id, version, study, note_ref, participant, service_date, note_type, eligible_for_ai,
                            tool, use_outcome, measurement_method, recorded_at)
                        select -77, 0, ?, ?, ?, min(start_on), 'SOAP_PROGRESS', true, 'NONE', 'NOT_USED', 'APP_TIMER', current_timestamp
                        from study_phase where study = ? and kind = 'INTERVENTION'
                        """).params(study.value(), reference, code, study.value()).update();
    }

    /** How much the tools were used, as a manager reads it in the latest release. */
    private static String use(ApiClient api) {
        return new String(
                api.get("manager", "/studies/SAMPLE/analysis/utilisation").body(), StandardCharsets.UTF_8);
    }

    /** How many clinicians and notes stand behind the use of the tools, as a researcher reads it at the moment. */
    private record Counts(int clinicians, int notes) {
        Counts plus(int moreClinicians, int moreNotes) {
            return new Counts(clinicians + moreClinicians, notes + moreNotes);
        }
    }

    private static Counts counts(ApiClient api) {
        var use = api.json("researcher", "/studies/SAMPLE/analysis/utilisation");
        return new Counts(use.get("clinicians").asInt(), use.get("notes").asInt());
    }

    /** The hash of a locked release and its workbook. */
    private static String published(ApiClient api, String title) {
        for (var release : api.json("researcher", "/studies/SAMPLE/releases")) {
            if (release.get("title").asString().equals(title)) {
                var path = "/studies/SAMPLE/releases/" + release.get("id").asInt() + "/workbook.xlsx";
                return release.get("contentHash").asString()
                        + Arrays.hashCode(api.get("researcher", path).body());
            }
        }
        throw new AssertionError("no release " + title);
    }

    private static void lock(ApiClient api, String title) {
        assertThat(api.post(
                                "researcher",
                                "/studies/SAMPLE/releases",
                                "application/json",
                                "{\"title\":\"" + title + "\"}")
                        .statusCode())
                .isBetween(200, 201);
    }

    private static void signIn(Visitor visitor, String email) {
        trySignIn(visitor, email);
        visitor.page().waitForURL(url -> !url.contains("sign-in"));
    }

    private static void trySignIn(Visitor visitor, String email) {
        visitor.page().navigate("/sign-in");
        visitor.page().locator("vaadin-login-form input[name=username]").fill(email);
        visitor.page().locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        visitor.page().locator("vaadin-login-form vaadin-button").first().click();
    }

    private static String file(byte[] bundle, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
