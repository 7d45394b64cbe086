package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.study.AnalysisPlan.Comparison;

class StudyYamlTest {

    @Test
    void readsTheSamplePilotWithoutAnyProblem() {
        var read = StudyYaml.read(SampleStudies.yaml("/sample/study.yaml"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.noted()).isEmpty();
        var study = read.definition().orElseThrow();
        assertThat(study.phases()).extracting(StudyDefinition.Phase::name).hasSize(4);
        assertThat(study.analysisPlan().decisionRule()).hasSize(2);
        assertThat(study.noteTypes()).hasSize(11);
    }

    @Test
    void whatWasWrittenAndReadAgainIsWrittenTheSame() {
        var study = StudyYaml.read(SampleStudies.yaml("/sample/study.yaml"))
                .definition()
                .orElseThrow();

        var written = StudyYaml.write(study);
        var again = StudyYaml.read(written).definition().orElseThrow();

        assertThat(again).isEqualTo(study);
        assertThat(StudyYaml.write(again).toString()).isEqualTo(written.toString());
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        var bare = Map.of("code", "A1", "title", "Bare", "design", "PRE_POST", "purpose", "BOTH", "timezone", "UTC");

        var written = StudyYaml.write(StudyYaml.read(bare).definition().orElseThrow());

        assertThat(written).containsExactlyInAnyOrderEntriesOf(bare);
        assertThat(written.keySet()).containsExactly("code", "title", "design", "purpose", "timezone");
    }

    @Test
    void aDeploymentGivenAsAnInstantCountsByItsDateInTheStudysZone() {
        var yaml = minimal();
        yaml.put(
                "tools",
                List.of(Map.of(
                        "name", "Scribe",
                        "kind", "AMBIENT_SCRIBE",
                        "versions", List.of(Map.of("label", "1", "deployedAt", "2026-02-17T03:00:00Z")))));

        var tool = StudyYaml.read(yaml).definition().orElseThrow().tools().getFirst();

        assertThat(tool.versions().getFirst().deployedAt()).isEqualTo(LocalDate.of(2026, 2, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, AT_LEAST",
        "'>=', AT_LEAST",
        "GE, AT_LEAST",
        "'<=', AT_MOST",
        "LE, AT_MOST",
        "'>', ABOVE",
        "GT, ABOVE",
        "ABOVE, ABOVE",
        "'<', BELOW",
        "lt, BELOW"
    })
    void comparisonsAreUnderstoodAsSignNameOrLetters(String written, Comparison meant) {
        var plan =
                StudyYaml.read(withRule(written, 10)).definition().orElseThrow().analysisPlan();

        assertThat(plan.decisionRule().getFirst().comparison()).isEqualTo(meant);
    }

    @Test
    void comparisonsAreWrittenAsSignsAndNumbersInShortestForm() {
        var written = StudyYaml.write(
                StudyYaml.read(withRule("GE", 10.0)).definition().orElseThrow());

        assertThat(written.toString()).contains("comparison=>=, threshold=10}");
        assertThat(StudyYaml.shortest(0.4)).isEqualTo(new BigDecimal("0.4"));
        assertThat(StudyYaml.shortest(-1.0)).isEqualTo(BigInteger.valueOf(-1));
    }

    @ParameterizedTest
    @CsvSource({"Y, true", "N, false", "true, true", "false, false"})
    void booleansAreReadInBothSpellingsAndWrittenAsLetters(String written, boolean meant) {
        var yaml = minimal();
        yaml.put("noteTypes", List.of(Map.of("code", "SOAP", "label", "Note", "eligibleForAi", written)));

        var study = StudyYaml.read(yaml).definition().orElseThrow();

        assertThat(study.noteTypes().getFirst().eligibleForAi()).isEqualTo(meant);
        assertThat(StudyYaml.write(study).toString()).contains("eligibleForAi=" + (meant ? "Y" : "N"));
    }

    @Test
    void everyProblemIsListedWithItsPlace() {
        var yaml = minimal();
        yaml.remove("title");
        yaml.put("design", "ZIGZAG");
        yaml.put("phases", List.of(Map.of("name", "P", "kind", "BASELINE", "start", "2026-01-01", "end", "soon")));
        yaml.put("sites", "everywhere");

        var read = StudyYaml.read(yaml);

        assertThat(read.definition()).isEmpty();
        assertThat(read.refused())
                .extracting(RowProblem::file, RowProblem::column, RowProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple("study.yaml", "title", "REQUIRED"),
                        tuple("study.yaml", "design", "UNKNOWN_VALUE"),
                        tuple("study.yaml", "phases[0].end", "UNKNOWN_VALUE"),
                        tuple("study.yaml", "sites", "WRONG_SHAPE"));
    }

    @Test
    void brokenRulesAreListedLikeBrokenValues() {
        var yaml = minimal();
        yaml.put(
                "phases", List.of(Map.of("name", "P", "kind", "BASELINE", "start", "2026-01-02", "end", "2026-01-01")));

        assertThat(StudyYaml.read(yaml).refused())
                .extracting(RowProblem::column, RowProblem::reason)
                .containsExactly(tuple("phases[0].end", "ENDS_BEFORE_START"));
    }

    @Test
    void unknownKeysAreReportedAndLeftOut() {
        var yaml = minimal();
        yaml.put("colour", "blue");
        yaml.put("consentForms", List.of());
        var site = new LinkedHashMap<String, Object>(Map.of("name", "Clinic"));
        site.put("beds", 4);
        yaml.put("sites", new ArrayList<>(List.of(site)));

        var read = StudyYaml.read(yaml);

        assertThat(read.definition()).isPresent();
        assertThat(read.noted()).extracting(RowProblem::column).containsExactly("sites[0].beds", "colour");
    }

    private static Map<String, Object> minimal() {
        return new LinkedHashMap<>(Map.of(
                "code", "A1", "title", "A", "design", "PRE_POST", "purpose", "BOTH", "timezone", "America/Toronto"));
    }

    private static Map<String, Object> withRule(String comparison, Number threshold) {
        var yaml = minimal();
        yaml.put(
                "analysisPlan",
                Map.of(
                        "decisionRule",
                        List.of(Map.of(
                                "measure",
                                "utilisation",
                                "bound",
                                "LOW",
                                "comparison",
                                comparison,
                                "threshold",
                                threshold))));
        return yaml;
    }
}
