package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.PlannedRelease;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;

class ComingDaysTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 12);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 9);

    /** The dates are those of the sample study: it begins on Monday 2026-01-12, two weeks of baseline, twice three with a tool. */
    @Test
    void everythingPlannedStandsInTheOrderOfItsDays() {
        var study = SampleStudies.twoTools("T");
        study = study.withPlan(study.analysisPlan()
                .with(List.of(), List.of(new PlannedRelease(MARCH.plusWeeks(2), PlannedRelease.Kind.FINAL))));
        var open = new Planned("Pulse", "Week 1", BEGIN.minusDays(1), BEGIN.plusDays(2));
        var coming = new Planned("Pulse", "Week 9", MARCH, MARCH.plusDays(6));
        var over = new Planned("Pulse", "Week 0", BEGIN.minusDays(9), BEGIN.minusDays(1));

        assertThat(said(BEGIN, study, List.of(open, coming, over)))
                .containsExactly(
                        "2026-01-12 phase.begins Baseline",
                        "2026-01-14 round.closes Pulse Week 1",
                        "2026-01-25 phase.ends Baseline",
                        "2026-01-26 phase.begins First",
                        "2026-01-26 version General 1.0",
                        "2026-02-15 phase.ends First",
                        "2026-02-16 phase.begins Second",
                        "2026-02-16 version Own 1.0",
                        "2026-03-08 phase.ends Second",
                        "2026-03-09 round.opens Pulse Week 9 Mar 15, 2026",
                        "2026-03-23 report.final",
                        "2027-01-12 approval REB 1");
    }

    @Test
    void whatIsOverIsNotComing() {
        assertThat(said(LocalDate.of(2026, 3, 8), SampleStudies.twoTools("T"), List.of()))
                .containsExactly("2026-03-08 phase.ends Second", "2027-01-12 approval REB 1");
    }

    private static Stream<String> said(LocalDate today, StudyDefinition study, List<Planned> planned) {
        return new ComingDays(
                        (key, arguments) -> key.replace("study.schedule.", "")
                                + Stream.of(arguments)
                                        .map(argument -> " " + argument)
                                        .reduce("", String::concat),
                        Locale.ENGLISH)
                .from(today, study, planned).stream()
                        .map(day -> day.on() + " " + day.what().strip());
    }
}
