package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.weekly.VendorFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * A clinician's weekly figure as the record system's vendor counts it, as analyses read it.
 *
 * @param week its Monday
 * @param definition the vendor's own words for what the metric counts
 * @param phaseKind of the phase that Monday and Friday lie in, null where they do not lie in the same
 */
public record VendorWeek(
        ParticipantCode participant,
        LocalDate week,
        String metric,
        String definition,
        double value,
        String unit,
        @Nullable PhaseKind phaseKind) {

    static VendorWeek of(VendorFact figure, BiFunction<ParticipantCode, LocalDate, Optional<Phase>> phaseOn) {
        return new VendorWeek(
                figure.participant(),
                figure.week(),
                figure.metric(),
                figure.definition(),
                figure.value(),
                figure.unit(),
                WeekOfHours.phaseKind(figure.participant(), figure.week(), phaseOn));
    }
}
