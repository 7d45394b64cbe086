package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.Phase;

/** In which phase a clinician is on a day. A note's phase is never typed in; it follows from this. */
public final class Phases {

    private Phases() {}

    /** A clinician's own dates of a phase, both days included; they replace the study's for that clinician and phase. */
    public record OwnDates(String phase, LocalDate start, LocalDate end) {
        boolean cover(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    /** The phase by the study's dates alone. */
    public static Optional<Phase> phaseOn(
            StudyDefinition study, LocalDate day, @Nullable String sequence, @Nullable String site) {
        return phaseOn(study, day, sequence, site, List.of());
    }

    /**
     * The phase on that day.
     *
     * @param sequence the group the clinician belongs to; a phase with an arm is only for that group
     * @param site where the clinician works; a phase with a site is only for that site
     * @param own this clinician's own dates: they go before the study's, which then no longer hold for those phases
     */
    public static Optional<Phase> phaseOn(
            StudyDefinition study,
            LocalDate day,
            @Nullable String sequence,
            @Nullable String site,
            List<OwnDates> own) {
        var open = study.phases().stream()
                .filter(phase -> isFor(phase, sequence, site))
                .toList();
        var byOwnDates = open.stream()
                .filter(phase -> own.stream().anyMatch(dates -> dates.phase().equals(phase.name()) && dates.cover(day)))
                .findFirst();
        return byOwnDates.or(() -> open.stream()
                .filter(phase -> own.stream().noneMatch(dates -> dates.phase().equals(phase.name())))
                .filter(phase -> !day.isBefore(phase.start()) && !day.isAfter(phase.end()))
                .findFirst());
    }

    private static boolean isFor(Phase phase, @Nullable String sequence, @Nullable String site) {
        return (phase.arm() == null || phase.arm().equals(sequence))
                && (phase.site() == null || phase.site().equals(site));
    }
}
