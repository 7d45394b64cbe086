package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.interview.TestInterviews.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdcReader;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.RandomProjects;
import org.pilothouse.refiqda.ReadLimits;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.RefiQdaRefused;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class ProjectsModuleTest extends OneCodedText {
    @Autowired
    Segments segments;

    @Test
    void aProjectGoesIntoAnEmptyStudyAndComesOutTheSame() {
        var file = project(study);
        var empty = test.study();
        SignedInAs.researcherOf(empty);

        var receipt = projects.takeProject(empty, file);

        assertThat(receipt.texts()).isEqualTo(new ProjectReceipt.Texts(1, 0, List.of(), List.of(), List.of()));
        assertThat(receipt.codings()).isEqualTo(new ProjectReceipt.Codings(1, 0, 0, 0));
        assertThat(receipt.findings()).isEmpty();
        assertThat(QdpxReader.read(project(empty), ReadOptions.DEFAULT)
                        .project()
                        .sources())
                .isEqualTo(QdpxReader.read(file, ReadOptions.DEFAULT).project().sources());
        assertThat(segments.find(empty, SegmentFilter.ALL, 0, 10).items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.text()).isEqualTo("The 😀 forms");
                    assertThat(found.interview()).isNull();
                    assertThat(found.participant()).isNull();
                });
    }

    @Test
    void randomProjectsComeOutOfAStudyAsTheyWentIn() {
        for (var seed = 0L; seed < 4; seed++) {
            var project = RandomProjects.plain(seed);
            var first = test.emptyStudy();
            SignedInAs.researcherOf(first);
            var receipt = projects.takeProject(first, QdpxWriter.write(project).bytes());

            var file = project(first);
            var out = QdpxReader.read(file, ReadOptions.DEFAULT).project();
            assertThat(receipt.texts().differing()).as("seed %d", seed).isEmpty();
            assertThat(codings(out)).as("seed %d", seed).isNotEmpty().isEqualTo(codings(project));
            assertThat(out.sources())
                    .extracting(QdaSource::guid, QdaSource::name, QdaSource::text)
                    .containsExactlyInAnyOrderElementsOf(project.sources().stream()
                            .map(text -> tuple(text.guid(), text.name(), text.text()))
                            .toList());
            assertThat(out.codes())
                    .extracting(QdaCode::guid)
                    .isEqualTo(project.codes().stream().map(QdaCode::guid).toList());
            assertThat(project(first)).as("the same guids each time").isEqualTo(file);

            var second = test.emptyStudy();
            SignedInAs.researcherOf(second);
            projects.takeProject(second, file);
            var again = QdpxReader.read(project(second), ReadOptions.DEFAULT).project();
            assertThat(again).usingRecursiveComparison().ignoringFields("name").isEqualTo(out);
        }
    }

    /** Who coded what where, by guid. */
    private static Set<String> codings(QdaProject project) {
        return project.sources().stream()
                .flatMap(text -> text.selections().stream()
                        .flatMap(passage -> passage.codings().stream()
                                .map(coding -> String.join(
                                        " ",
                                        text.guid().toString(),
                                        passage.start() + "-" + passage.end(),
                                        coding.guid().toString(),
                                        coding.code().toString(),
                                        String.valueOf(coding.createdBy()),
                                        String.valueOf(coding.createdAt())))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSameProjectAgainChangesNothing() {
        var receipt = projects.takeProject(study, project(study));

        assertThat(receipt.texts()).isEqualTo(new ProjectReceipt.Texts(0, 1, List.of(), List.of(), List.of()));
        assertThat(receipt.codes()).isEqualTo(new ProjectReceipt.Codes(0, 0));
        assertThat(receipt.codings()).isEqualTo(new ProjectReceipt.Codings(0, 0, 1, 0));
        assertThat(receipt.coders()).isZero();
    }

    @Test
    void whatWasChangedElsewhereIsBroughtUpToDateByGuid() {
        var before = project(study);
        coding.resize(study, applied, 5, 21);
        coding.annotate(study, applied, "twice");
        coding.judge(study, applied, FitDimension.TASK_TECHNOLOGY, Valence.BARRIER);
        codebook.change(study, renamed());
        assertThat(passages()).containsExactly("The 😀 forms come");

        var receipt = projects.takeProject(study, before);

        assertThat(receipt.codes()).isEqualTo(new ProjectReceipt.Codes(0, 1));
        assertThat(receipt.codings()).isEqualTo(new ProjectReceipt.Codings(0, 1, 0, 0));
        assertThat(passages()).containsExactly("The 😀 forms");
    }

    @Test
    void whatMayIdentifySomebodyIsBlackedOutAtTheSameLength() {
        var empty = test.study();
        SignedInAs.researcherOf(empty);
        var file =
                QdpxWriter.write(saying("P01: 😀 call 519-555-0133 or write.")).bytes();

        var receipt = projects.takeProject(empty, file);

        assertThat(receipt.texts().blackened()).containsExactly("I01");
        assertThat(projects.takeProject(empty, file).texts().known()).isEqualTo(1);
        assertThat(QdpxReader.read(project(empty), ReadOptions.DEFAULT)
                        .project()
                        .sources())
                .singleElement()
                .satisfies(source -> assertThat(source.text()).isEqualTo("P01: 😀 call ████████████ or write."));
    }

    @Test
    void aTextThatSaysSomethingElseUnderTheSameGuidStaysAsItIs() {
        var receipt = projects.takeProject(
                study, QdpxWriter.write(saying("Something else.")).bytes());

        assertThat(receipt.texts()).isEqualTo(new ProjectReceipt.Texts(0, 0, List.of("I01"), List.of(), List.of()));
        assertThat(passages()).containsExactly("The 😀 forms");
    }

    private QdaProject saying(String said) {
        var source = new QdaSource(text, "I01", null, said, null, null, List.of(), List.of(), List.of(), List.of());
        return new QdaProject(
                "Other",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(source),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aCodebookTravelsAlone() {
        var file = projects.codebook(study).bytes();
        var empty = test.study();
        SignedInAs.researcherOf(empty);

        assertThat(projects.takeCodebook(empty, file).codes()).isEqualTo(new ProjectReceipt.Codes(1, 0));
        assertThat(QdcReader.read(projects.codebook(empty).bytes(), ReadLimits.DEFAULT)
                        .codebook()
                        .codes())
                .isEqualTo(QdcReader.read(file, ReadLimits.DEFAULT).codebook().codes());
    }

    @Test
    void refusesWhatIsNoProjectAndKeepsNothing() {
        var junk = "nothing".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> projects.takeProject(study, junk)).isInstanceOf(RefiQdaRefused.class);
        assertThatThrownBy(() -> projects.takeCodebook(study, junk)).isInstanceOf(RefiQdaRefused.class);
    }

    @Test
    void isForResearchersOnly() {
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> project(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.takeProject(study, new byte[0])).isInstanceOf(AccessDeniedException.class);
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> projects.codebook(study)).isInstanceOf(AccessDeniedException.class);
    }

    private byte[] project(StudyId of) {
        return projects.project(of, WrittenFor.STANDARD).bytes();
    }

    private List<String> passages() {
        return segments.find(study, SegmentFilter.ALL, 0, 10).items().stream()
                .map(Segment::text)
                .toList();
    }

    private CodeDefinition renamed() {
        return new CodeDefinition(
                code, null, "Twice", "What is typed twice.", null, null, null, 3, true, CodeOrigin.INDUCTIVE);
    }
}
