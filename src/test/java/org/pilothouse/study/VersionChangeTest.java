package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.StudyDefinition.Version;

class VersionChangeTest {
    private final StudyDefinition study = SampleStudies.twoTools("S");

    @Test
    void aVersionThatComesInTheMiddleOfAPhaseIsTold() {
        assertThat(VersionChange.in(with(LocalDate.of(2026, 2, 4))))
                .containsExactly(
                        new VersionChange("General", "1.1", LocalDate.of(2026, 2, 4), "First", ChangeType.PROMPT));
    }

    @Test
    void aVersionThatComesWithThePhaseOrAfterItIsNot() {
        assertThat(VersionChange.in(study)).isEmpty();
        assertThat(VersionChange.in(with(LocalDate.of(2026, 2, 16)))).isEmpty();
    }

    @Test
    void aPhaseSplitOnThatDayMixesNothingAnyMoreAndLosesNoDay() {
        var mixed = with(LocalDate.of(2026, 2, 4));

        var split = VersionChange.in(mixed).getFirst().splitIn(mixed);

        assertThat(VersionChange.in(split)).isEmpty();
        assertThat(StudyRules.problems(split)).isEmpty();
        assertThat(split.phases())
                .extracting(phase -> phase.name() + " " + phase.start() + " " + phase.end())
                .containsExactly(
                        "Baseline 2026-01-12 2026-01-25",
                        "First 2026-01-26 2026-02-03",
                        "First · 1.1 2026-02-04 2026-02-15",
                        "Second 2026-02-16 2026-03-08");
        assertThat(split.phases().get(2)).satisfies(second -> {
            assertThat(second.tool()).isEqualTo("General");
            assertThat(second.kind()).isEqualTo(PhaseKind.INTERVENTION);
        });
    }

    private StudyDefinition with(LocalDate second) {
        var general = study.tools().getFirst();
        var changed = new StudyDefinition.Tool(
                general.name(),
                general.kind(),
                null,
                null,
                null,
                List.of(general.versions().getFirst(), new Version("1.1", second, null, ChangeType.PROMPT)));
        return study.withTools(List.of(changed, study.tools().get(1)));
    }
}
