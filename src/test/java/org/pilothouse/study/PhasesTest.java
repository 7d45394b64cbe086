package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.study.Phases.OwnDates;
import org.pilothouse.study.StudyDefinition.Phase;

class PhasesTest {
    private static final StudyDefinition STUDY = SampleStudies.twoTools("P");

    @ParameterizedTest
    @CsvSource({
        "2026-01-11, ''",
        "2026-01-12, Baseline",
        "2026-01-25, Baseline",
        "2026-01-26, First",
        "2026-02-15, First",
        "2026-03-08, Second",
        "2026-03-09, ''"
    })
    void bothEndsOfAPhaseBelongToIt(LocalDate day, String phase) {
        assertThat(Phases.phaseOn(STUDY, day, null, null).map(Phase::name).orElse(""))
                .isEqualTo(phase);
    }

    @Test
    void aPhaseOfAGroupOrSiteIsOnlyForThem() {
        var day = LocalDate.of(2026, 5, 1);
        var study = STUDY.withPhases(List.of(
                new Phase("A first", PhaseKind.INTERVENTION, day, day, "AB", null, "General"),
                new Phase("B first", PhaseKind.INTERVENTION, day, day, "BA", "Clinic", "Own")));

        assertThat(Phases.phaseOn(study, day, "AB", "Schools").map(Phase::name)).contains("A first");
        assertThat(Phases.phaseOn(study, day, "BA", "Clinic").map(Phase::name)).contains("B first");
        assertThat(Phases.phaseOn(study, day, "BA", "Schools")).isEmpty();
        assertThat(Phases.phaseOn(study, day, null, "Clinic")).isEmpty();
    }

    @Test
    void ownDatesReplaceTheStudysForThatPhaseOnly() {
        var late = List.of(new OwnDates("Baseline", LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 30)));

        assertThat(Phases.phaseOn(STUDY, LocalDate.of(2026, 1, 12), null, null, late))
                .isEmpty();
        assertThat(Phases.phaseOn(STUDY, LocalDate.of(2026, 1, 30), null, null, late)
                        .map(Phase::name))
                .contains("Baseline");
        assertThat(Phases.phaseOn(STUDY, LocalDate.of(2026, 1, 31), null, null, late)
                        .map(Phase::name))
                .contains("First");
    }
}
