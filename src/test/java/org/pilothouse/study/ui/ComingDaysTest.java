package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.PlannedRelease;
import org.pilothouse.study.SampleStudies;

class ComingDaysTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 9);

    /** The dates are those of the sample study: it begins on Monday 2026-01-12, two weeks of baseline, twice three with a tool. */
    @Test
    void everythingPlannedStandsInTheOrderOfItsDays() {
        var study = SampleStudies.twoTools("T");
        study = study.withPlan(study.analysisPlan()
                .with(List.of(), List.of(new PlannedRelease(MARCH.plusWeeks(2), PlannedRelease.Kind.FINAL))));
        var round = new Planned("Pulse", "Week 9", MARCH, MARCH.plusDays(6));

        var days = new ComingDays((key, arguments) -> key.replace("study.schedule.", "")
                        + Stream.of(arguments).map(argument -> " " + argument).reduce("", String::concat))
                .of(study, List.of(round));

        assertThat(days.stream().map(day -> day.on() + " " + day.what().strip()))
                .containsExactly(
                        "2026-01-12 phase.begins Baseline",
                        "2026-01-25 phase.ends Baseline",
                        "2026-01-26 phase.begins First",
                        "2026-01-26 version General 1.0",
                        "2026-02-15 phase.ends First",
                        "2026-02-16 phase.begins Second",
                        "2026-02-16 version Own 1.0",
                        "2026-03-08 phase.ends Second",
                        "2026-03-09 round.opens Pulse Week 9",
                        "2026-03-15 round.closes Pulse Week 9",
                        "2026-03-23 report.final",
                        "2027-01-12 approval REB 1");
    }
}
