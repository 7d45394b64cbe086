package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.notelog.weekly.WeekFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * Hours scheduled with clients in a clinician's week, as analyses read them.
 *
 * @param week its Monday
 * @param docMinutesOutsideNotes minutes of documentation that belong to no note, null where nothing was said
 * @param leave whether any of it was leave, by what was said of the week or by days away
 * @param phaseKind of the phase that Monday and Friday lie in, null where they do not lie in the same
 */
public record WeekOfHours(
        ParticipantCode participant,
        LocalDate week,
        double scheduledClientHours,
        @Nullable Double docMinutesOutsideNotes,
        boolean leave,
        @Nullable PhaseKind phaseKind) {
    private static final int TO_FRIDAY = 4;

    /** @param timesAway of whomever; a day away from Monday to Friday makes it a week with leave */
    static WeekOfHours of(
            WeekFact week,
            BiFunction<ParticipantCode, LocalDate, Optional<Phase>> phaseOn,
            Collection<TimeAway> timesAway) {
        var lastDay = week.week().plusDays(TO_FRIDAY);
        var away = timesAway.stream()
                .filter(one -> one.code().equals(week.participant()))
                .anyMatch(one -> !one.from().isAfter(lastDay) && !one.until().isBefore(week.week()));
        return new WeekOfHours(
                week.participant(),
                week.week(),
                week.scheduledClientHours(),
                week.docMinutesOutsideNotes(),
                week.leave() || away,
                phaseKind(week.participant(), week.week(), phaseOn));
    }

    /** Of the phase that Monday and Friday lie in; null where they do not lie in the same. */
    static @Nullable PhaseKind phaseKind(
            ParticipantCode who, LocalDate week, BiFunction<ParticipantCode, LocalDate, Optional<Phase>> phaseOn) {
        var monday = phaseOn.apply(who, week);
        var friday = phaseOn.apply(who, week.plusDays(TO_FRIDAY));
        return monday.equals(friday) ? monday.map(Phase::kind).orElse(null) : null;
    }
}
