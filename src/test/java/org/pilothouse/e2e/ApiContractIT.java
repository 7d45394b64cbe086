package org.pilothouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.e2e.Browsers.Visits;

/** What other people's scripts rely on (docs/bundle.md, docs/api.md). */
@Journey
class ApiContractIT {
    private ApiClient api;

    @BeforeEach
    void client(Visits visits) {
        api = new ApiClient(visits.origin());
    }

    @Test
    void aBundleComesBackByteForByte() throws IOException {
        var first = api.get("researcher", "/studies/SAMPLE/bundle.zip").body();

        var created = api.upload("researcher", "/studies", "bundle", "copy.zip", withCode(first, "COPY1"));
        var second = api.get("researcher", "/studies/COPY1/bundle.zip").body();

        assertThat(created.statusCode()).as(text(created.body())).isEqualTo(201);
        assertThat(unzip(second)).usingRecursiveComparison().isEqualTo(unzip(withCode(first, "COPY1")));
        api.upload("researcher", "/studies", "bundle", "copy.zip", withCode(second, "COPY2"));
        assertThat(api.get("researcher", "/studies/COPY2/bundle.zip").body())
                .isEqualTo(rezip(unzip(withCode(second, "COPY2"))));
    }

    @Test
    void aCodeThatIsTakenIsAConflict() {
        var bundle = api.get("researcher", "/studies/SAMPLE/bundle.zip").body();

        var answer = api.upload("lead", "/studies", "bundle", "again.zip", bundle);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"utilisation,share", "time-change,min", "burden,share", "heterogeneity,share"})
    void anAnalysisHasTheShapeThatIsPromised(String name) {
        var answer = api.json("researcher", "/studies/SAMPLE/analysis/" + name);

        assertThat(answer.propertyNames())
                .contains(
                        "analysis",
                        "estimate",
                        "low",
                        "high",
                        "confidence",
                        "unit",
                        "clinicians",
                        "notes",
                        "method",
                        "measurementMethod",
                        "plan",
                        "warnings",
                        "definition",
                        "details");
        assertThat(answer.get("analysis").asString()).isEqualTo(name);
    }

    @Test
    void aNoteIsTakenOnceAndSaysWhyNot() {
        var note = """
                [{"noteRef":"API-1","participant":"P01","serviceDate":"2026-02-03","noteType":"SOAP_PROGRESS",
                  "eligibleForAi":true,"tool":"General Assistant","toolVersion":"2026-01","useOutcome":"USED_KEPT",
                  "measurementMethod":"APP_TIMER","docMinutes":12.5,"clientAiConsent":"OBTAINED"}]
                """;
        var early = note.replace("API-1", "API-2").replace("2026-02-03", "2026-01-02");

        var first = ApiClient.JSON.readTree(post(note));
        var again = ApiClient.JSON.readTree(post(note));
        var other = ApiClient.JSON.readTree(post(note.replace("12.5", "13")));
        var beforeConsent = ApiClient.JSON.readTree(post(early));

        assertThat(first.get("accepted").asInt() + first.get("duplicate").asInt())
                .as(first.toString())
                .isEqualTo(1);
        assertThat(again.get("duplicate").asInt()).isEqualTo(1);
        assertThat(other.get("rejected").get(0).get("reason").asString()).isEqualTo("CK-22");
        assertThat(beforeConsent.get("rejected").get(0).get("reason").asString())
                .isEqualTo("CK-01");
    }

    @Test
    void theSetUpIsAnsweredAsTheBundleHasItAndItsChecklistBesideIt() {
        var setUp = api.json("lead", "/studies/SAMPLE/set-up");
        var checklist = api.json("lead", "/studies/SAMPLE/set-up/go-live");

        assertThat(setUp.get("code").asString()).isEqualTo("SAMPLE");
        assertThat(setUp.get("phases").get(0).get("start").asString()).isEqualTo("2026-01-12");
        assertThat(setUp.get("analysisPlan").get("confidenceLevel").asDouble()).isEqualTo(0.95);
        assertThat(setUp.has("consentForms")).isFalse();
        assertThat(checklist)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.propertyNames())
                        .contains("item", "domain", "required", "met")
                        .doesNotContain("by"));
        assertThat(checklist.values().stream()
                        .filter(item -> item.get("required").asBoolean()))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void participationIsCountedAndAttributesStandOnlyWhereEnoughShareThem() {
        var participation = api.json("lead", "/studies/SAMPLE/participation");

        assertThat(participation.get("stages").get("ACTIVE").asInt()).isEqualTo(19);
        assertThat(participation.get("stages").get("WITHDRAWN").asInt()).isZero();
        var consented = participation.get("consented");
        assertThat(consented).hasSize(20);
        var shared = new TreeMap<String, Integer>();
        consented.forEach(one -> {
            if (one.hasNonNull("discipline")) {
                shared.merge(one.get("discipline").asString() + one.get("site").asString(), 1, Integer::sum);
            }
        });
        assertThat(shared.values())
                .isNotEmpty()
                .allSatisfy(people -> assertThat(people).isGreaterThanOrEqualTo(5));
    }

    @Test
    void aConsentFormIsAnsweredWithTheHashOfItsText() throws Exception {
        var form = api.json("custodian", "/studies/SAMPLE/consent-forms").get(0);

        var hash = MessageDigest.getInstance("SHA-256")
                .digest(form.get("text").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(form.get("textHash").asString()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void aBodyThatCannotBeReadIsABadRequest() {
        assertThat(api.post("researcher", "/studies/SAMPLE/notes", "application/json", "{nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAddressThatNoCallHasIsNotFound() {
        for (var address : new String[] {"/nowhere", "/studies/SAMPLE/nowhere", "/studies/SAMPLE/notes/1"}) {
            var answer = api.get("researcher", address);

            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void aStudyThatDoesNotExistIsNotFound() {
        assertThat(api.get("researcher", "/studies/NOWHERE/notes.csv").statusCode())
                .isEqualTo(404);
        assertThat(api.get("researcher", "/studies/SAMPLE/analysis/nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void segmentsComeInPages() {
        var page = api.json("researcher", "/studies/SAMPLE/segments?page=0&size=2");

        assertThat(page.get("total").asInt()).isEqualTo(377);
        assertThat(page.get("items")).hasSize(2);
        assertThat(page.get("items").get(0).propertyNames())
                .contains("text", "code", "coder", "interview", "participant", "start", "end", "memo");
    }

    @Test
    void aClinicianGetsItsOwnNotesOnly() {
        var csv = text(api.get("clinician", "/studies/SAMPLE/notes.csv").body());

        assertThat(csv.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",P01,"));
    }

    private String post(String note) {
        return text(api.post("researcher", "/studies/SAMPLE/notes", "application/json", note)
                .body());
    }

    private static byte[] withCode(byte[] bundle, String code) throws IOException {
        var files = unzip(bundle);
        var yaml = text(files.get("study.yaml")).replaceFirst("code: \\S+", "code: " + code);
        files.put("study.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return rezip(files);
    }

    private static byte[] rezip(TreeMap<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static TreeMap<String, byte[]> unzip(byte[] bundle) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
