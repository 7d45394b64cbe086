package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.refiqda.SharedFiles;
import org.pilothouse.refiqda.WrittenFor;
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

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(SharedFiles.find(name));
    }
}
