package org.pilothouse.survey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PlannedDays;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Component;

/** The rounds of surveys as the phases of the study set them, for each group and site; dates of single clinicians differ. */
@Component
class PlannedRounds implements PlannedDays {
    private final InstrumentCatalogue catalogue;

    PlannedRounds(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Planned> in(StudyId study, StudyDefinition definition) {
        var first = definition.phases().stream().map(Phase::start).min(Comparator.naturalOrder());
        return named(definition, Phase::arm).stream()
                .flatMap(arm -> named(definition, Phase::site).stream()
                        .flatMap(site -> Waves.of(definition, arm.orElse(null), site.orElse(null), List.of()).stream()))
                .distinct()
                .flatMap(wave -> planned(wave, first).stream())
                .toList();
    }

    /** A round that opens with consent is shown from the first day of the pilot. */
    private Optional<Planned> planned(Wave wave, Optional<LocalDate> first) {
        var from = first.filter(day -> wave.opensOn().equals(LocalDate.EPOCH)).orElse(wave.opensOn());
        return catalogue
                .current(wave.instrument())
                .map(instrument -> new Planned(instrument.title(), wave.name(), from, wave.closesOn()));
    }

    /** The groups or the sites that phases are for; nothing when they are for everybody. */
    private static List<Optional<String>> named(StudyDefinition definition, Function<Phase, @Nullable String> of) {
        var names = definition.phases().stream()
                .flatMap(phase -> Stream.ofNullable(of.apply(phase)))
                .distinct()
                .map(Optional::of)
                .toList();
        return names.isEmpty() ? List.of(Optional.empty()) : names;
    }
}
