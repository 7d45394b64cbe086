package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.notelog.weekly.WeekFact;
import org.pilothouse.shared.ParticipantCode;

/** What a week is to analyses; the week is 9 to 15 February 2026, Monday to Sunday. */
class WeekOfHoursTest {
    private static final ParticipantCode P01 = new ParticipantCode("P01");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);

    private static boolean isLeave(boolean said, TimeAway... away) {
        return WeekOfHours.of(new WeekFact(P01, MONDAY, 24, null, said), (code, day) -> Optional.empty(), List.of(away))
                .leave();
    }

    private static TimeAway away(String code, int from, int until) {
        return new TimeAway(new ParticipantCode(code), day(from), day(until));
    }

    private static LocalDate day(int ofFebruary) {
        return LocalDate.of(2026, 2, ofFebruary);
    }

    @Test
    void aDayAwayFromMondayToFridayMakesAWeekOfLeave() {
        assertThat(isLeave(false, away("P01", 2, 9))).isTrue();
        assertThat(isLeave(false, away("P01", 11, 11))).isTrue();
        assertThat(isLeave(false, away("P01", 13, 20))).isTrue();
        assertThat(isLeave(false, away("P01", 1, 28))).isTrue();
    }

    @Test
    void weekendsOtherWeeksAndOtherPeopleDoNot() {
        assertThat(isLeave(false)).isFalse();
        assertThat(isLeave(false, away("P01", 14, 15), away("P01", 2, 8), away("P01", 16, 20)))
                .isFalse();
        assertThat(isLeave(false, away("P02", 9, 13))).isFalse();
    }

    @Test
    void whatWasSaidOfTheWeekStays() {
        assertThat(isLeave(true)).isTrue();
        assertThat(isLeave(true, away("P02", 9, 13))).isTrue();
    }
}
