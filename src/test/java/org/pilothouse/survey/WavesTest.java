package org.pilothouse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.Phases.OwnDates;
import org.pilothouse.study.SampleStudies;

class WavesTest {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 12);

    @Test
    void thePulseComesOnceInEveryWeekOfAPhase() {
        var pulses = waves(List.of()).stream()
                .filter(wave -> wave.instrument().equals(Waves.PULSE))
                .toList();

        assertThat(pulses)
                .extracting(Wave::name)
                .containsExactly("Week 1", "Week 2", "Week 3", "Week 4", "Week 5", "Week 6", "Week 7", "Week 8");
        assertThat(pulses.getFirst().opensOn()).isEqualTo(FIRST_MONDAY.plusDays(3));
        assertThat(pulses.getFirst().closesOn()).isEqualTo(FIRST_MONDAY.plusDays(9));
    }

    @Test
    void taskLoadIsAskedAtTheEndOfTheBaselineAndOfTheLastPhaseWithATool() {
        var load = waves(List.of()).stream()
                .filter(wave -> wave.instrument().equals(Waves.LOAD))
                .toList();

        assertThat(load).extracting(Wave::name).containsExactly("Baseline", "End");
        assertThat(load.getFirst().isOpenOn(FIRST_MONDAY.plusDays(13))).isTrue();
        assertThat(load.getLast().isOpenOn(FIRST_MONDAY.plusDays(55))).isTrue();
        assertThat(load.getLast().isOpenOn(FIRST_MONDAY.plusDays(70))).isFalse();
    }

    @Test
    void intakeIsOpenFromTheBeginning() {
        assertThat(waves(List.of()))
                .anyMatch(wave -> wave.instrument().equals(Waves.INTAKE)
                        && wave.isOpenOn(FIRST_MONDAY.minusDays(60))
                        && wave.isOpenOn(FIRST_MONDAY.plusDays(55)));
    }

    @Test
    void ownDatesMoveTheRounds() {
        var late = List.of(new OwnDates("Baseline", FIRST_MONDAY.plusDays(7), FIRST_MONDAY.plusDays(13)));

        assertThat(waves(late)).extracting(Wave::name).contains("Week 2").doesNotContain("Week 1");
    }

    @Test
    void aNameIsPartOfAnAddress() {
        assertThat(new Wave("x", "Week 3", FIRST_MONDAY, FIRST_MONDAY).slug()).isEqualTo("week-3");
    }

    private static List<Wave> waves(List<OwnDates> own) {
        return Waves.of(SampleStudies.twoTools("T"), null, "Schools", own);
    }
}
