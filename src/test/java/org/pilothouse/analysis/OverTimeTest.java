package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.analysis.Examples.assertClose;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.study.PhaseKind;

/** Numbers worked by hand beside each case. */
class OverTimeTest {
    /** A Wednesday; the running week began on 2 March. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);

    private final Facts facts = new Facts();

    private AnalysisResult open() {
        return new OverTime(CLOCK).of(facts.build(), Disclosure.open());
    }

    private AnalysisResult controlled() {
        return new OverTime(CLOCK).of(facts.build(), Disclosure.controlled(new Policy(5, 10)));
    }

    private void used(String code, LocalDate day, int kept, int not) {
        for (var i = 0; i < kept + not; i++) {
            var outcome = i < kept ? UseOutcome.USED_KEPT : UseOutcome.NOT_USED;
            facts.note(code, day, outcome, null, MeasurementMethod.APP_TIMER, null, false);
        }
    }

    /** In each of two weeks twelve clinicians with two notes: one kept in the first week, both in the second. */
    private void twelve(LocalDate second) {
        for (var i = 1; i <= 12; i++) {
            used("C" + i, MONDAY.plusDays(i % 5), 1, 1);
            used("C" + i, second, 2, 0);
        }
    }

    @Test
    void aWeekIsMondayToSundayAndAnEmptyWeekIsThere() {
        used("C1", MONDAY, 1, 1);
        used("C2", MONDAY.plusDays(6), 2, 0);
        used("C1", MONDAY.plusDays(14), 0, 2);

        var weeks = open().rows("useByWeek");

        assertThat(weeks)
                .extracting(week -> week.get("from"))
                .containsExactly("2026-02-09", "2026-02-16", "2026-02-23");
        assertClose(weeks.getFirst().get("estimate"), 0.75); // (1 + 2) of (2 + 2)
        assertThat(weeks.get(1).get("estimate")).isInstanceOf(Value.Undefined.class);
        assertClose(weeks.getLast().get("estimate"), 0);
    }

    @Test
    void aLeadSeesWeeksOfEverybodyThatAreOver() {
        twelve(MONDAY.plusWeeks(1));

        var weeks = controlled().rows("useByWeek");

        assertClose(weeks.getFirst().get("estimate"), 0.5);
        assertThat(weeks.getLast().get("estimate")).isNotInstanceOf(Value.Hidden.class);
    }

    @Test
    void theRunningWeekIsNotForLeads() {
        twelve(LocalDate.of(2026, 3, 3));

        assertThat(controlled().rows("useByWeek"))
                .extracting(week -> week.get("from"))
                .containsExactly("2026-02-09");
        assertThat(open().rows("useByWeek"))
                .extracting(week -> week.get("from"))
                .endsWith("2026-03-02");
    }

    @Test
    void aWeekOfAlmostTheSameCliniciansIsHiddenFromALead() {
        twelve(MONDAY.plusWeeks(1));
        for (var i = 1; i <= 11; i++) {
            used("C" + i, MONDAY.plusWeeks(2), 1, 1);
        }

        assertThat(controlled().rows("useByWeek").getLast().get("estimate")).isInstanceOf(Value.Hidden.class);
        assertThat(open().rows("useByWeek").getLast().get("estimate")).isInstanceOf(Value.Known.class);
    }

    /** The last week that is over begins on 23 February and ends on 1 March; counted by hand: 5 × 3 notes and one on Sunday. */
    @Test
    void aLeadSeesHowMuchTheLastWeekBrought() {
        for (var i = 1; i <= 5; i++) {
            used("C" + i, LocalDate.of(2026, 2, 23), 1, 2);
            used("C" + i, LocalDate.of(2026, 2, 22), 1, 0);
            used("C" + i, LocalDate.of(2026, 3, 2), 1, 0);
        }
        used("C1", LocalDate.of(2026, 3, 1), 0, 1);

        assertThat(controlled().rows(OverTime.LAST_WEEK))
                .singleElement()
                .satisfies(week -> assertThat(week)
                        .containsEntry("from", "2026-02-23")
                        .containsEntry("notes", Value.of(16))
                        .containsEntry("clinicians", Value.of(5)));
    }

    @Test
    void aWeekOfFourIsHiddenFromALeadAndOneOfFewNotesToo() {
        for (var i = 1; i <= 4; i++) {
            used("C" + i, LocalDate.of(2026, 2, 23), 5, 0);
        }
        var ofFour = controlled().rows(OverTime.LAST_WEEK).getFirst();
        assertThat(ofFour.get("notes")).isInstanceOf(Value.Hidden.class);
        assertThat(ofFour.get("clinicians")).isInstanceOf(Value.Hidden.class);

        facts.notes.clear();
        for (var i = 1; i <= 9; i++) {
            used("C" + i, LocalDate.of(2026, 2, 23), 1, 0);
        }
        assertThat(controlled().rows(OverTime.LAST_WEEK).getFirst().get("notes"))
                .isInstanceOf(Value.Hidden.class);
    }

    @Test
    void aHiddenWeekOfTwoDoesNotFollowFromTheOthersAndTheWhole() {
        twelve(MONDAY.plusWeeks(1));
        used("C1", MONDAY.plusWeeks(2), 1, 0);
        used("C2", MONDAY.plusWeeks(2), 5, 5);

        assertThat(controlled().rows("useByWeek").stream().filter(week -> week.get("estimate") instanceof Value.Hidden))
                .hasSize(2);
    }

    @Test
    void aWeekHiddenForAnotherOnesSakeIsInTheSuppressionLogAndLeavesNoMarks() {
        twelve(MONDAY.plusWeeks(1));
        used("C1", MONDAY.plusWeeks(2), 1, 0);
        used("C2", MONDAY.plusWeeks(2), 5, 5);

        var result = controlled();

        var hidden = result.suppressed().stream()
                .filter(line -> line.rule() == Rule.PROTECTS_ANOTHER)
                .toList();
        assertThat(hidden).singleElement().satisfies(line -> {
            assertThat(line.rule().number()).isEqualTo(1);
            assertThat(line.cell()).isIn("byWeek.2026-02-09", "byWeek.2026-02-16");
            assertThat(result.footprint().figures().keySet()).noneMatch(cell -> cell.startsWith(line.cell()));
        });
    }

    @Test
    void cliniciansOfADayAreMarked() {
        for (var i = 1; i <= 12; i++) {
            facts.timed("C" + i, MONDAY, i * 2.0, 2);
        }

        assertThat(controlled().footprint().figures()).containsKey("minutes.2026-02-09.clinicians");
    }

    @Test
    void shortPhasesAreDrawnByWorkingDayWithEnoughClinicians() {
        for (var i = 1; i <= 5; i++) {
            facts.timed("C" + i, MONDAY, i * 2.0, 1);
            facts.timed("C" + i, MONDAY.plusDays(5), 30, 1); // a Saturday
        }
        facts.timed("C1", MONDAY.plusDays(1), 9, 4);

        var result = open();

        assertThat(result.details()).containsEntry("point", "WORKING_DAY");
        assertThat(days(result)).containsExactly("2026-02-09", "2026-02-10");
        assertClose(result.rows("minutes").getFirst().get("median"), 6); // of 2 4 6 8 10
        assertThat(result.rows("minutes").getLast().get("median")).isInstanceOf(Value.Undefined.class);
    }

    @Test
    void longPhasesAreDrawnByWeek() {
        facts.phases.clear();
        facts.phases.add(Facts.phase(
                "Baseline", PhaseKind.BASELINE, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 25), null));
        facts.phases.add(Facts.phase(
                "With tool", PhaseKind.INTERVENTION, LocalDate.of(2026, 1, 26), LocalDate.of(2026, 3, 22), "A"));
        facts.timed("C1", MONDAY, 10, 1).timed("C1", MONDAY.plusDays(3), 20, 1);

        var result = open();

        assertThat(result.details()).containsEntry("point", "WEEK");
        assertClose(result.rows("minutes").getFirst().get("median"), 15); // of 10 20
    }

    @Test
    void methodsAreNotPooled() {
        for (var i = 1; i <= 5; i++) {
            facts.timed("C" + i, MONDAY, 10, 2);
            facts.timed("C" + i, MONDAY, 90, 1, MeasurementMethod.SELF_REPORT_RECALL);
        }

        assertClose(open().rows("minutes").getFirst().get("median"), 10);
        assertThat(open().measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
    }

    private static List<@Nullable Object> days(AnalysisResult result) {
        return result.rows("minutes").stream()
                .map((Map<String, @Nullable Object> row) -> row.get("from"))
                .toList();
    }
}
