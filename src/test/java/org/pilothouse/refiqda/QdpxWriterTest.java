package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pilothouse.refiqda.TestProjects.full;
import static org.pilothouse.refiqda.TestProjects.guid;
import static org.pilothouse.refiqda.TestProjects.selection;
import static org.pilothouse.refiqda.TestProjects.source;
import static org.pilothouse.refiqda.TestProjects.withSources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

class QdpxWriterTest {

    @TempDir
    Path folder;

    @Test
    void putsProjectAndTextsWhereTheStandardWantsThem() {
        var entries = unzip(QdpxWriter.write(full()).bytes());

        assertThat(entries.keySet()).containsExactly("project.qde", "sources/" + guid(20) + ".txt");
        assertThat(entries.get("sources/" + guid(20) + ".txt")).isEqualTo(TestProjects.TEXT);
        assertThat(entries.get("project.qde"))
                .contains("plainTextPath=\"internal://" + guid(20) + ".txt\"", "origin=\"Pilothouse\"")
                .contains("creationDateTime=\"2026-11-21T12:00:00Z\"")
                .doesNotContain("currentPath", "\r");
    }

    @Test
    void countsCodePointsAndEndsAfterTheLastCharacter() {
        var qde = unzip(QdpxWriter.write(full()).bytes()).get("project.qde");

        assertThat(TestProjects.TEXT).startsWith("A: Gut 😀\nB: saves");
        assertThat(qde)
                .contains("name=\"Gut 😀\" startPosition=\"3\" endPosition=\"8\"")
                .contains("startPosition=\"6\" endPosition=\"13\"");
    }

    @Test
    void namesAuthorsAndMomentsInUtc() {
        var qde = unzip(QdpxWriter.write(full()).bytes()).get("project.qde");

        assertThat(qde)
                .contains("<User guid=\"" + guid(1) + "\" name=\"Coder A\"")
                .contains("<Coding guid=\"" + guid(31) + "\" creatingUser=\"" + guid(1)
                        + "\" creationDateTime=\"2026-11-21T12:00:00Z\"");
    }

    @Test
    void writesUtf8WithoutByteOrderMarkAndBareLineFeeds() {
        unzip(QdpxWriter.write(full()).bytes())
                .values()
                .forEach(content ->
                        assertThat(content).doesNotStartWith("\uFEFF").doesNotContain("\r"));
        assertThat(unzip(QdpxWriter.write(withSources(List.of(source("a\r\nb\rc"))))
                        .bytes()))
                .containsEntry("sources/" + guid(20) + ".txt", "a\nb\nc");
    }

    @Test
    void leavesOutEmptyLists() {
        assertThat(unzip(QdpxWriter.write(TestProjects.empty()).bytes()).get("project.qde"))
                .doesNotContain("<Users", "<CodeBook", "<Codes", "<Sets", "<Notes", "<Sources");
    }

    @Test
    void readsBackWhatItWrote() {
        var reading = QdpxReader.read(QdpxWriter.write(full()).bytes(), ReadOptions.DEFAULT);

        assertThat(reading.project())
                .usingRecursiveComparison()
                .ignoringFields("origin", "sources.selections.name")
                .isEqualTo(full());
        assertThat(reading.report().lines()).isEmpty();
        assertThat(reading.report().sources().getFirst().lines()).isEmpty();
    }

    @Test
    void givesTheSameBytesInEveryTimeZoneAndDatesEntriesMidnightOf1980() throws IOException {
        var here = QdpxWriter.write(full()).bytes();
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(QdpxWriter.write(full()).bytes()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(here))) {
            assertThat(zip.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        }
    }

    @Test
    void writesCrLfAndCountsTwoForMaxqdaAndNvivo() {
        var file = QdpxWriter.write(full(), WrittenFor.MAXQDA_NVIVO, List.of()).bytes();

        var entries = unzip(file);
        assertThat(entries.get("sources/" + guid(20) + ".txt")).contains("time & <more>\r\n\r\nC: end");
        assertThat(entries.get("project.qde")).contains("startPosition=\"6\" endPosition=\"14\"");
        var project = QdpxReader.read(file, ReadOptions.DEFAULT).project();
        assertThat(QdpxWriter.write(project).bytes())
                .isEqualTo(QdpxWriter.write(full()).bytes());
    }

    @Test
    void namesASelectionByItsFirstHundredCharactersEvenBeyondTheBasicPlane() {
        var text = "😀".repeat(150);

        var qde = unzip(QdpxWriter.write(withSources(List.of(source(text, selection(21, 10, 130)))))
                        .bytes())
                .get("project.qde");

        assertThat(qde).contains("name=\"" + "😀".repeat(100) + "\"");
    }

    @Test
    void reportsWhatTheStandardCannotHold() {
        var named = new QdaSelection(guid(21), 0, 3, "my name", null, null, null, List.of(), List.of());
        var cut = new QdaSelection(guid(22), 0, 3, "abc", null, null, null, List.of(), List.of());
        var project = withSources(List.of(source("abc", named, cut)));

        var losses = QdpxWriter.write(
                        project, WrittenFor.STANDARD, List.of(new Loss("agreement", 2), new Loss("none", 0)))
                .losses();

        assertThat(losses.losses()).containsExactly(new Loss("agreement", 2), new Loss("selection-name", 1));
        assertThat(QdpxWriter.write(full()).losses().isEmpty()).isTrue();
    }

    @Test
    void replacesCharactersThatXmlCannotHold() {
        var note = new QdaNote(guid(40), "a\u0001b\tc", null, "x\uFFFE\uD800y", null, null);
        var project = new QdaProject(
                "Small",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(note),
                List.of(),
                List.of(),
                List.of());

        var file = QdpxWriter.write(project);

        assertThat(file.losses().losses()).containsExactly(new Loss("characters-xml-cannot-hold", 3));
        var read = QdpxReader.read(file.bytes(), ReadOptions.DEFAULT)
                .project()
                .notes()
                .getFirst();
        assertThat(read.name()).isEqualTo("a\uFFFDb\tc");
        assertThat(read.text()).isEqualTo("x\uFFFD\uFFFDy");
    }

    @Test
    void refusesSelectionsOutsideTheirText() {
        for (var selection : List.of(selection(21, -1, 2), selection(21, 2, 2), selection(21, 0, 4))) {
            refused(withSources(List.of(source("abc", selection))), Reason.INVALID_PROJECT);
        }
    }

    @Test
    void refusesGuidsUsedTwiceReferencesToNothingAndByteOrderMarks() {
        refused(withSources(List.of(source("abc", selection(20, 0, 2)))), Reason.INVALID_PROJECT);
        refused(withSources(List.of(source("\uFEFFabc"))), Reason.INVALID_PROJECT);
        var coding = new QdaCoding(guid(30), guid(99), null, null, List.of());
        var coded = new QdaSelection(guid(21), 0, 1, null, null, null, null, List.of(coding), List.of());
        refused(withSources(List.of(source("abc", coded))), Reason.INVALID_PROJECT);
    }

    @Test
    void refusesWhatTheSchemaForbids() {
        var code = new QdaCode(guid(10), "code", "pink", true, null, List.of(), List.of());
        var project = new QdaProject(
                "Small",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(code),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        refused(project, Reason.NOT_VALID_AGAINST_SCHEMA);
    }

    @Test
    void xmllintAgreesThatTheProjectIsValid() throws Exception {
        assumeTrue(hasXmllint(), "needs xmllint");
        var qde = folder.resolve("project.qde");
        Files.writeString(qde, unzip(QdpxWriter.write(full()).bytes()).get("project.qde"));

        assertThat(xmllint("Project-mrt2019.xsd", qde)).isZero();
    }

    @Test
    void xmllintAgreesThatTheCodebookIsValid() throws Exception {
        assumeTrue(hasXmllint(), "needs xmllint");
        var qdc = folder.resolve("codebook.qdc");
        Files.write(
                qdc,
                QdcWriter.write(new QdaCodebook(null, full().codes(), full().sets()), List.of())
                        .bytes());

        assertThat(xmllint("Codebook-mrt2019.xsd", qdc)).isZero();
    }

    private static void refused(QdaProject project, Reason reason) {
        assertThatThrownBy(() -> QdpxWriter.write(project))
                .isInstanceOfSatisfying(
                        RefiQdaRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static boolean hasXmllint() {
        return Files.isExecutable(Path.of("/usr/bin/xmllint"));
    }

    private static int xmllint(String schema, Path document) throws Exception {
        return new ProcessBuilder(
                        "/usr/bin/xmllint",
                        "--noout",
                        "--nonet",
                        "--schema",
                        "src/main/resources/org/pilothouse/refiqda/" + schema,
                        document.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static Map<String, String> unzip(byte[] file) {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return entries;
    }
}
