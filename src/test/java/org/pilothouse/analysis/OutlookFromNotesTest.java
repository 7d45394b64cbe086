package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.ReportOutlook.OnCourse;

class OutlookFromNotesTest {
    private static final LocalDate OVER = LocalDate.of(2026, 4, 1);

    @Test
    void whoHasFiveNotesOnEachSideIsOnCourse() {
        var facts = pilot(10);
        for (var i = 1; i <= 8; i++) {
            facts.timed(code(i), Facts.BASELINE, 12, 5).timed(code(i), Facts.AFTER_RUN_IN, 10, 5);
        }
        facts.timed(code(9), Facts.BASELINE, 12, 4).timed(code(9), Facts.AFTER_RUN_IN, 10, 9);

        assertThat(on(facts, OVER)).contains(new OnCourse(8, 10, 5));
    }

    @Test
    void fewerThanFiveAreNotCountedOut() {
        var facts = pilot(6);
        facts.timed(code(1), Facts.BASELINE, 12, 5).timed(code(1), Facts.AFTER_RUN_IN, 10, 5);

        assertThat(on(facts, OVER)).contains(new OnCourse(null, 6, 5));
    }

    @Test
    void whoKeepsThePaceIsOnCourseBeforeThePhaseIsOver() {
        var facts = pilot(5);
        for (var i = 1; i <= 5; i++) {
            facts.timed(code(i), Facts.BASELINE, 12, 3);
        }

        assertThat(on(facts, Facts.BASELINE.plusDays(7))).contains(new OnCourse(5, 5, 5));
        assertThat(on(facts, OVER)).contains(new OnCourse(0, 5, 5));
    }

    @Test
    void whatIsLoggedTodayIsNotToldBeforeTomorrow() {
        var facts = pilot(5);
        for (var i = 1; i <= 5; i++) {
            facts.timed(code(i), Facts.BASELINE, 12, 5).timed(code(i), Facts.AFTER_RUN_IN, 10, 5);
        }

        assertThat(on(facts, Facts.AFTER_RUN_IN)).contains(new OnCourse(0, 5, 5));
        assertThat(on(facts, Facts.AFTER_RUN_IN.plusDays(1))).contains(new OnCourse(5, 5, 5));
    }

    @Test
    void beforeThePilotBeginsThereIsNothingToSay() {
        assertThat(on(pilot(5), Facts.BASELINE.minusDays(1))).isEmpty();
    }

    private static java.util.Optional<OnCourse> on(Facts facts, LocalDate day) {
        return OutlookFromNotes.of(
                facts.build(), Clock.fixed(day.atTime(18, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private static Facts pilot(int clinicians) {
        var facts = new Facts();
        for (var i = 1; i <= clinicians; i++) {
            facts.participant(code(i), null);
        }
        return facts;
    }

    private static String code(int number) {
        return "P%02d".formatted(number);
    }
}
