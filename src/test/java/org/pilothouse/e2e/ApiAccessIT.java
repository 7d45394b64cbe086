package org.pilothouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** Every call of the interface with every role, over HTTP: who may, who is refused, and how. */
@Journey
class ApiAccessIT {
    @Autowired
    Accounts accounts;

    @Autowired
    Studies studies;

    @Autowired
    StudyRoles roles;

    private static final List<String> EVERYBODY =
            List.of("clinician", "lead", "researcher", "coder", "manager", "custodian", "admin", "nobody");

    /** A call and who may make it; all others are refused. */
    private record Call(String method, String path, String contentType, String body, String who) {
        static Call get(String path, String who) {
            return new Call("GET", path, "", "", who);
        }

        static Call post(String path, String contentType, String body, String who) {
            return new Call("POST", path, contentType, body, who);
        }
    }

    private static final List<Call> CALLS = List.of(
            Call.get("/studies", "clinician lead researcher coder manager custodian admin"),
            Call.get("/studies/SAMPLE/bundle.zip", "researcher coder"),
            Call.get("/studies/SAMPLE/segments?size=1", "researcher coder"),
            Call.get("/studies/SAMPLE/transcripts", "researcher coder"),
            Call.get("/studies/SAMPLE/notes.csv", "clinician researcher coder"),
            Call.get("/studies/SAMPLE/analysis/utilisation", "lead researcher coder"),
            Call.get("/studies/SAMPLE/analysis/time-change", "lead researcher coder"),
            Call.get("/studies/SAMPLE/analysis/burden", "lead researcher coder"),
            Call.get("/studies/SAMPLE/analysis/heterogeneity", "lead researcher coder"),
            Call.get("/studies/SAMPLE/releases", "lead researcher coder manager custodian"),
            Call.get("/studies/SAMPLE/releases/9999/report.docx", "lead researcher coder manager custodian"),
            Call.get("/studies/SAMPLE/releases/9999/thematic-summary.docx", "lead researcher coder manager custodian"),
            Call.get("/studies/SAMPLE/releases/9999/workbook.xlsx", "lead researcher coder manager custodian"),
            Call.get("/studies/SAMPLE/set-up", "clinician lead researcher coder custodian"),
            Call.get("/studies/SAMPLE/set-up/deviations", "clinician lead researcher coder custodian"),
            Call.get("/studies/SAMPLE/set-up/go-live", "lead"),
            Call.get("/studies/SAMPLE/participation", "lead custodian"),
            Call.get("/studies/SAMPLE/consent-forms", "custodian"),
            Call.get("/studies/SAMPLE/withdrawals", "custodian"),
            Call.get("/studies/SAMPLE/retention", "custodian"),
            Call.get("/studies/SAMPLE/retention/certificates", "custodian"),
            Call.get("/studies/SAMPLE/retention/certificates/9999.pdf", "custodian"),
            Call.get("/studies/SAMPLE/access-log", "custodian"),
            Call.get("/studies/SAMPLE/access-log.csv", "custodian"),
            Call.get("/account-log", "admin"),
            Call.get("/account-log.csv", "admin"),
            Call.post("/studies/SAMPLE/notes", "application/json", "[]", "clinician lead researcher coder"),
            Call.post("/studies/SAMPLE/notes", "text/csv", "note_ref,participant\n", "clinician lead researcher coder"),
            Call.post("/studies", "multipart/form-data; boundary=x", multipart(), "lead researcher"));

    @TestFactory
    Stream<DynamicTest> whoIsNotNamedIsRefused(Visits visits) {
        var api = new ApiClient(visits.origin());
        return CALLS.stream()
                .flatMap(call -> EVERYBODY.stream()
                        .filter(who -> !Arrays.asList(call.who().split(" ")).contains(who))
                        .map(who -> DynamicTest.dynamicTest(who + " " + call.method() + " " + call.path(), () -> {
                            var answer = status(api, call, who);
                            // before the first release a manager's analysis is not there rather than refused
                            var nothingYet =
                                    who.equals("manager") && call.path().contains("/analysis/") && answer != 403;
                            assertThat(answer).isEqualTo(who.equals("nobody") ? 401 : nothingYet ? answer : 403);
                            assertThat(answer).isGreaterThanOrEqualTo(nothingYet ? 200 : 401);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNamedIsNotRefused(Visits visits) {
        var api = new ApiClient(visits.origin());
        return CALLS.stream()
                .flatMap(call -> Arrays.stream(call.who().split(" "))
                        .map(who -> DynamicTest.dynamicTest(
                                who + " " + call.method() + " " + call.path(),
                                () -> assertThat(status(api, call, who)).isNotIn(401, 403, 405, 500))));
    }

    /** Roles count in the study they are held in: whatever somebody is elsewhere, here they are nobody. */
    @TestFactory
    Stream<DynamicTest> whoHoldsARoleInAnotherStudyIsRefusedHere(Visits visits) {
        var api = new ApiClient(visits.origin());
        var elsewhere = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        return Stream.of(Role.LEAD, Role.RESEARCHER, Role.MANAGER, Role.CUSTODIAN)
                .flatMap(role -> {
                    var who = "elsewhere-" + UUID.randomUUID();
                    SystemAuthority.run(() -> {
                        var account = accounts.create(
                                NewAccount.ofStaff(who + "@sample.pilothouse.example", "Elsewhere", Visitor.PASSWORD));
                        roles.found(elsewhere, account, role);
                    });
                    return CALLS.stream()
                            .filter(call -> call.path().startsWith("/studies/SAMPLE"))
                            .map(call -> DynamicTest.dynamicTest(
                                    role + " elsewhere " + call.method() + " " + call.path(),
                                    () -> assertThat(status(api, call, who)).isEqualTo(403)));
                });
    }

    private static int status(ApiClient api, Call call, String who) {
        var answer = call.method().equals("GET")
                ? api.get(who, call.path())
                : api.post(who, call.path(), call.contentType(), call.body());
        return answer.statusCode();
    }

    private static String multipart() {
        return "--x\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"b.zip\"\r\n\r\nno zip\r\n--x--\r\n";
    }
}
