package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.study.NewPilot.NewTool;

class StudyTemplateTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final List<String> SITES = List.of("North", "South", "West");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab-ba-crossover",
                "two-tools-single-order",
                "before-and-after",
                "stepped-wedge",
                "parallel-randomised",
                "parallel-groups",
                "interviews-only"
            })
    void everyShippedDesignMakesASoundStudy(String name) {
        var study = StudyTemplates.describe(TemplateFile.shipped(name), pilot(TemplateFile.shipped(name), Map.of()));

        assertThat(StudyRules.problems(study)).isEmpty();
        assertThat(study.noteTypes()).isNotEmpty();
    }

    @Test
    void inACrossoverBothOrdersLastAsLongAndMeetInTheWashout() {
        var study = describe("ab-ba-crossover", Map.of());

        assertThat(study.phases())
                .extracting(phase -> phase.name() + " " + phase.arm() + " " + phase.start() + " " + phase.end())
                .containsExactly(
                        "Baseline null 2027-01-11 2027-01-24",
                        "Tool 1 AB 2027-01-25 2027-02-14",
                        "Tool 2 BA 2027-01-25 2027-02-14",
                        "Washout null 2027-02-15 2027-02-21",
                        "Tool 2 AB 2027-02-22 2027-03-14",
                        "Tool 1 BA 2027-02-22 2027-03-14");
        assertThat(TemplateFile.shipped("ab-ba-crossover").weeks()).isEqualTo(9);
    }

    @Test
    void inASteppedWedgeEachSiteGetsTheToolLaterAndAllEndTogether() {
        var study = describe("stepped-wedge", Map.of("West", MONDAY.plusWeeks(10)));

        assertThat(study.phases())
                .filteredOn(phase -> phase.kind() == PhaseKind.INTERVENTION)
                .extracting(phase -> phase.site() + " " + phase.start() + " " + phase.end())
                .containsExactly(
                        "North 2027-01-25 2027-04-18", "South 2027-02-08 2027-04-18", "West 2027-03-22 2027-04-18");
    }

    @Test
    void aTeamsOwnFileIsOfferedUnderItsOwnWords(@TempDir Path data) throws IOException {
        lay(data, "ours.yaml", """
                title: Ours
                concludes: Whether it pays.
                design: PRE_POST
                tools: 1
                phases:
                  - {name: Before, kind: BASELINE, weeks: 1}
                  - {tool: 1, kind: INTERVENTION, weeks: 2}
                """);

        var found = new OwnTemplates(data).find();

        assertThat(found.problems()).isEmpty();
        assertThat(found.templates()).singleElement().satisfies(template -> {
            assertThat(template.name()).isEqualTo("ours");
            assertThat(template.words()).isEqualTo(new StudyTemplate.Words("Ours", "Whether it pays.", null));
            assertThat(template.weeks()).isEqualTo(3);
            assertThat(template.noteTypes()).isNotEmpty();
        });
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsLineAndField(@TempDir Path data) throws IOException {
        lay(data, "wrong.yaml", """
                title: Ours
                design: BEFORE
                tools: 1
                colour: red
                phases:
                  - {name: Before, kind: BASELINE, weeks: 1}
                  - tool: 2
                    kind: INTERVENTION
                    weeks: many
                """);

        var found = new OwnTemplates(data).find();

        assertThat(found.templates()).isEmpty();
        assertThat(found.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
                .containsExactlyInAnyOrder(
                        "1 concludes REQUIRED",
                        "2 design UNKNOWN_VALUE",
                        "4 colour UNKNOWN_KEY",
                        "7 phases[1].tool UNKNOWN_VALUE",
                        "9 phases[1].weeks UNKNOWN_VALUE");
    }

    @Test
    void aFileThatIsNotYamlIsSaidAndTheOthersStay(@TempDir Path data) throws IOException {
        lay(data, "a.yaml", "title: [open\n");
        lay(data, "b.yaml", """
                title: Fine
                concludes: Something.
                design: QUALITATIVE_ONLY
                tools: 0
                """);

        var found = new OwnTemplates(data).find();

        assertThat(found.templates()).extracting(StudyTemplate::name).containsExactly("b");
        assertThat(found.problems())
                .extracting(RowProblem::file, RowProblem::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a.yaml", "NOT_YAML"));
    }

    @Test
    void withoutTheFolderThereAreNone(@TempDir Path data) {
        assertThat(new OwnTemplates(data).find().templates()).isEmpty();
    }

    private static void lay(Path data, String name, String text) throws IOException {
        Files.createDirectories(data.resolve("templates"));
        Files.writeString(data.resolve("templates").resolve(name), text);
    }

    private static StudyDefinition describe(String name, Map<String, LocalDate> siteStarts) {
        var template = TemplateFile.shipped(name);
        return StudyTemplates.describe(template, pilot(template, siteStarts));
    }

    private static NewPilot pilot(StudyTemplate template, Map<String, LocalDate> siteStarts) {
        return new NewPilot(
                template.name(),
                "P",
                "Pilot",
                Purpose.RESEARCH,
                ZoneId.of("America/Toronto"),
                MONDAY,
                SITES,
                siteStarts,
                java.util.stream.IntStream.rangeClosed(1, template.tools())
                        .mapToObj(number -> new NewTool("Tool " + number, ToolKind.AMBIENT_SCRIBE))
                        .toList(),
                "x@y");
    }
}
