package org.pilothouse.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Phases.OwnDates;
import org.pilothouse.study.Studies;
import org.pilothouse.survey.instrument.Instrument;
import org.springframework.stereotype.Component;

/** Which rounds a clinician has, today and at all. */
@Component
class WaveCalendar {
    private final Studies studies;
    private final TakingPart takingPart;
    private final InstrumentCatalogue catalogue;
    private final Clock clock;

    WaveCalendar(Studies studies, TakingPart takingPart, InstrumentCatalogue catalogue, Clock clock) {
        this.studies = studies;
        this.takingPart = takingPart;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    LocalDate today(StudyId study) {
        return LocalDate.now(clock.withZone(studies.definition(study).timezone()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Optional<Instrument> current(String instrument) {
        return catalogue.current(instrument);
    }

    Optional<Instrument> instrument(String id, String version) {
        return catalogue.find(id, version);
    }

    /** Open rounds of instruments that there are: the intake, then the one that closes first. */
    List<Wave> open(StudyId study, ParticipantCode code) {
        var today = today(study);
        return of(study, code).stream()
                .filter(wave -> wave.isOpenOn(today))
                .filter(wave -> catalogue.current(wave.instrument()).isPresent())
                .sorted(java.util.Comparator.comparing(
                                (Wave wave) -> !wave.instrument().equals(Waves.INTAKE))
                        .thenComparing(Wave::closesOn)
                        .thenComparing(Wave::instrument))
                .toList();
    }

    /** Rounds open that day for each participant, of instruments that there are. */
    Map<ParticipantCode, List<Wave>> open(StudyId study, LocalDate day) {
        var own = takingPart.ownPhases(study);
        var open = new TreeMap<ParticipantCode, List<Wave>>();
        takingPart.participants(study).forEach(participant -> {
            var dates = own.stream()
                    .filter(phase -> phase.code().equals(participant.code()))
                    .map(WaveCalendar::dates)
                    .toList();
            open.put(
                    participant.code(),
                    of(study, participant, dates).stream()
                            .filter(wave -> wave.isOpenOn(day))
                            .filter(wave -> catalogue.current(wave.instrument()).isPresent())
                            .toList());
        });
        return open;
    }

    private List<Wave> of(StudyId study, ParticipantCode code) {
        var own = takingPart.ownPhases(study).stream()
                .filter(phase -> phase.code().equals(code))
                .map(WaveCalendar::dates)
                .toList();
        return takingPart.participants(study).stream()
                .filter(participant -> participant.code().equals(code))
                .findFirst()
                .map(participant -> of(study, participant, own))
                .orElse(List.of());
    }

    private List<Wave> of(StudyId study, Participant participant, List<OwnDates> own) {
        return Waves.of(studies.definition(study), participant.sequence(), participant.site(), own);
    }

    private static OwnDates dates(OwnPhase phase) {
        return new OwnDates(phase.phase(), phase.start(), phase.end());
    }
}
