package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import org.pilothouse.study.StudyRefused.Problem;
import org.pilothouse.study.StudyRefused.Reason;

class StudyRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final StudyDefinition SOUND = SampleStudies.twoTools("A1");

    @Test
    void aSoundStudyHasNoProblems() {
        assertThat(StudyRules.problems(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "a b", "-x", "ä", "a/b", "x123456789012345678901234567890123456789 "})
    void aCodeMustFitIntoAnAddress(String code) {
        assertThat(StudyRules.problems(SampleStudies.twoTools(code)))
                .extracting(Problem::reason)
                .containsExactly(Reason.CODE_PATTERN);
    }

    @Test
    void phasesOfTheSameGroupAndSiteMustNotShareADay() {
        assertThat(reasons(SOUND.withPhases(List.of(phase("A", 0, 5, null, null), phase("B", 5, 9, "AB", null)))))
                .containsExactly(tuple(Reason.PHASES_OVERLAP, "phases[1].start"));
        assertThat(reasons(SOUND.withPhases(List.of(phase("A", 0, 5, null, "Clinic"), phase("B", 5, 9, "AB", null)))))
                .containsExactly(tuple(Reason.PHASES_OVERLAP, "phases[1].start"));
    }

    @Test
    void phasesOfDifferentGroupsOrSitesMayShareDays() {
        assertThat(reasons(SOUND.withPhases(List.of(phase("A", 0, 5, "AB", null), phase("B", 0, 5, "BA", null)))))
                .isEmpty();
        assertThat(reasons(
                        SOUND.withPhases(List.of(phase("A", 0, 5, null, "Clinic"), phase("B", 0, 5, null, "Schools")))))
                .isEmpty();
        assertThat(reasons(SOUND.withPhases(List.of(phase("A", 0, 5, null, null), phase("B", 6, 9, null, null)))))
                .isEmpty();
    }

    @Test
    void aPhaseNamesToolsAndSitesThatExist() {
        var lost = new Phase("A", PhaseKind.INTERVENTION, DAY, DAY.minusDays(1), null, "Moon", "Abacus");
        var without = new Phase("B", PhaseKind.BASELINE, DAY.plusDays(9), DAY.plusDays(9), null, null, "NONE");

        assertThat(reasons(SOUND.withPhases(List.of(lost, without))))
                .containsExactly(
                        tuple(Reason.ENDS_BEFORE_START, "phases[0].end"),
                        tuple(Reason.UNKNOWN_TOOL, "phases[0].tool"),
                        tuple(Reason.UNKNOWN_SITE, "phases[0].site"));
    }

    @Test
    void namesAreUniqueInTheirList() {
        var types = List.of(new NoteType("SOAP", "a", true), new NoteType("SOAP", "b", true));
        var sites = List.of(new Site("Clinic", null), new Site("Schools", null), new Site("Clinic", null));

        assertThat(reasons(SOUND.withNoteTypes(types).withSites(sites)))
                .containsExactly(
                        tuple(Reason.NOT_UNIQUE, "sites[2].name"), tuple(Reason.NOT_UNIQUE, "noteTypes[1].code"));
    }

    @Test
    void noToolIsCalledNoneAndVersionsRetireAfterTheyCame() {
        var version = new Version("1", DAY, DAY.minusDays(1), null);
        var tool = new Tool("NONE", ToolKind.NONE, null, null, null, List.of(version, version));

        assertThat(reasons(SOUND.withPhases(List.of()).withTools(List.of(tool))))
                .containsExactly(
                        tuple(Reason.RESERVED_NAME, "tools[0].name"),
                        tuple(Reason.NOT_UNIQUE, "tools[0].versions[1].label"),
                        tuple(Reason.ENDS_BEFORE_START, "tools[0].versions[0].retiredAt"),
                        tuple(Reason.ENDS_BEFORE_START, "tools[0].versions[1].retiredAt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12})
    void groupsAreHiddenBelowFiveToEleven(int k) {
        var plan = new AnalysisPlan(null, null, null, null, 1.5, k, null, null, null, null, null, null, List.of());

        assertThat(reasons(SOUND.withPlan(plan)))
                .containsExactly(
                        tuple(Reason.OUT_OF_RANGE, "analysisPlan.confidenceLevel"),
                        tuple(Reason.OUT_OF_RANGE, "analysisPlan.kAnon"));
    }

    private static Phase phase(String name, int from, int to, String arm, String site) {
        return new Phase(name, PhaseKind.TRAINING, DAY.plusDays(from), DAY.plusDays(to), arm, site, null);
    }

    private static List<org.assertj.core.groups.Tuple> reasons(StudyDefinition study) {
        return StudyRules.problems(study).stream()
                .map(problem -> tuple(problem.reason(), problem.field()))
                .toList();
    }
}
