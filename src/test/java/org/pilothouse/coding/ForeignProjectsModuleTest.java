package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.refiqda.Finding;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.ReportLine;
import org.pilothouse.refiqda.SharedFiles;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects of other programs through the whole product: preview, taking in, update, export. */
@PilothouseTest
class ForeignProjectsModuleTest {
    @Autowired
    Projects projects;

    @Autowired
    Segments segments;

    @Autowired
    Codebook codebook;

    @Autowired
    Coders coders;

    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Autowired
    TestInterviews test;

    StudyId study;

    @BeforeEach
    void anEmptyStudy() {
        study = test.study();
        SignedInAs.researcherOf(study);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-spec-lf",
                "02-atlas-crlf-counts-1",
                "03-maxqda-crlf-counts-2",
                "04-nvivo-Sources-crlf2-bom",
                "05-utf16-offsets",
                "06-bom-braced-guids"
            })
    void everyDialectGivesTheSameFiveQuotes(String file) throws IOException {
        projects.takeProject(study, bytes("handbuilt/" + file + ".qdpx"));

        assertThat(segments.find(study, SegmentFilter.ALL, 0, 100).items())
                .extracting(Segment::text)
                .contains(
                        "saves me time",
                        "it invented a dosage",
                        "invented a dosage",
                        "Gut 😀",
                        "Twice it invented a dosage.");
        assertThat(coders.all(study)).allMatch(CoderLine::external);
    }

    @Test
    void aPreviewSaysWhatComesAndKeepsNothing() throws IOException {
        var preview = projects.preview(study, bytes("handbuilt/01-spec-lf.qdpx"), Map.of());

        assertThat(preview.differences())
                .extracting(Difference::kind)
                .contains(
                        Difference.Kind.TEXT_ADDED,
                        Difference.Kind.CODE_ADDED,
                        Difference.Kind.CODING_ADDED,
                        Difference.Kind.CODER_ADDED);
        assertThat(codebook.all(study)).isEmpty();
        assertThat(coders.all(study)).isEmpty();
    }

    @Test
    void aSecondPreviewFindsOnlyWhatChanged() throws IOException {
        var file = bytes("handbuilt/01-spec-lf.qdpx");
        projects.takeProject(study, file);
        assertThat(projects.preview(study, file, Map.of()).differences()).isEmpty();
        var risk = codebook.all(study).stream()
                .filter(entry -> entry.name().equals("risk"))
                .findFirst()
                .orElseThrow()
                .code();
        codebook.change(
                study,
                new CodeDefinition(
                        risk.guid(),
                        risk.parent(),
                        "Danger",
                        null,
                        null,
                        null,
                        null,
                        risk.colour(),
                        true,
                        risk.origin()));

        assertThat(projects.preview(study, file, Map.of()).differences())
                .containsExactly(new Difference(Difference.Kind.CODE_CHANGED, "Danger", "risk"));
        projects.takeProject(study, file);

        assertThat(codebook.all(study))
                .extracting(CodeEntry::name)
                .contains("risk")
                .doesNotContain("Danger");
    }

    @Test
    void whatAnotherProgramWroteBesideTheCodingsComesInOnceAsMemos() throws IOException {
        var file = bytes("handbuilt/03-maxqda-crlf-counts-2.qdpx");

        var receipt = projects.takeProject(study, file);

        assertThat(receipt.differences()).extracting(Difference::kind).contains(Difference.Kind.MEMO_ADDED);
        assertThat(receipt.findings()).extracting(ReportLine::finding).contains(Finding.SET_MEMBER_NOT_KEPT);
        assertThat(projects.takeProject(study, file).differences()).isEmpty();
        var out = projects.project(study, WrittenFor.STANDARD).bytes();
        assertThat(QdpxReader.read(out, ReadOptions.DEFAULT).project().notes())
                .filteredOn(note -> note.text().endsWith("Check dosage claims."))
                .hasSize(1);
    }

    /** Nobody's codings are one person's, and the same one's each time. */
    @Test
    void aFileThatNamesNoCoderComesInTwice() {
        var code = new QdaCode(UUID.randomUUID(), "code", null, true, null, List.of(), List.of());
        var coding = new QdaCoding(UUID.randomUUID(), code.guid(), null, null, List.of());
        var passage = new QdaSelection(UUID.randomUUID(), 0, 3, null, null, null, null, List.of(coding), List.of());
        var source = new QdaSource(
                UUID.randomUUID(), "T", null, "one two", null, null, List.of(passage), List.of(), List.of(), List.of());
        var project = new QdaProject(
                "P",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(code),
                List.of(),
                List.of(),
                List.of(source),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var file = QdpxWriter.write(project).bytes();

        projects.takeProject(study, file);

        assertThat(projects.takeProject(study, file).differences()).isEmpty();
        assertThat(coders.all(study)).extracting(CoderLine::name).containsExactly("Unknown coder");
    }

    @Test
    void blindWorkOfAnotherIsNeitherChangedNorToldOf() throws IOException {
        var file = bytes("handbuilt/01-spec-lf.qdpx");
        projects.takeProject(study, file);
        var first = roles.in(study).getFirst().account();
        var text = segments.find(study, SegmentFilter.ALL, 0, 100)
                .items()
                .getFirst()
                .source();
        var second = SignedInAs.researcherOf(study);
        blind.assign(study, text, Set.of(first, second));
        var shorter = shortened(file);

        assertThat(projects.preview(study, shorter, Map.of()).differences())
                .extracting(Difference::kind)
                .doesNotContain(Difference.Kind.CODING_CHANGED);
        projects.takeProject(study, shorter);

        SignedInAs.researcherOf(study);
        assertThat(segments.find(study, SegmentFilter.ALL, 0, 100).items())
                .extracting(Segment::text)
                .contains("saves me time", "Twice it invented a dosage.");
    }

    @Test
    void theSampleOfAVendorComesInWithItsReportAndGoesOutAgain() throws IOException {
        var receipt = projects.takeProject(study, bytes("skyloom-TestProject.qdpx"));

        assertThat(receipt.sources()).isNotEmpty();
        assertThat(receipt.codes().added()).isPositive();
        var out = projects.project(study, WrittenFor.STANDARD).bytes();
        var empty = test.study();
        SignedInAs.researcherOf(empty);
        var again = projects.takeProject(empty, out);
        assertThat(again.codes().added()).isEqualTo(receipt.codes().added());
        assertThat(again.codings().added()).isEqualTo(receipt.codings().added());
        assertThat(projects.project(empty, WrittenFor.STANDARD).losses().losses())
                .isNotNull();
    }

    /** The same project with every passage one character shorter. */
    private static byte[] shortened(byte[] file) {
        var read = QdpxReader.read(file, ReadOptions.DEFAULT).project();
        return QdpxWriter.write(new QdaProject(
                        read.name(),
                        null,
                        null,
                        null,
                        null,
                        read.users(),
                        read.codes(),
                        read.variables(),
                        read.cases(),
                        read.sources().stream()
                                .map(ForeignProjectsModuleTest::shortened)
                                .toList(),
                        read.notes(),
                        List.of(),
                        List.of(),
                        List.of()))
                .bytes();
    }

    private static QdaSource shortened(QdaSource text) {
        return new QdaSource(
                text.guid(),
                text.name(),
                text.description(),
                text.text(),
                null,
                null,
                text.selections().stream()
                        .map(passage -> new QdaSelection(
                                passage.guid(),
                                passage.start(),
                                passage.end() - 1,
                                null,
                                null,
                                passage.createdBy(),
                                passage.createdAt(),
                                passage.codings(),
                                passage.notes()))
                        .toList(),
                List.of(),
                text.notes(),
                List.of());
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(SharedFiles.find(name));
    }
}
