package org.pilothouse.notelog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.Phases;
import org.pilothouse.study.Phases.OwnDates;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;

/** The design and the consents of one study as they stand now. */
final class StudyGround implements Ground {
    private final StudyDefinition definition;
    private final Asked consents;
    private final Map<ParticipantCode, Participant> participants;
    private final Map<ParticipantCode, List<OwnDates>> own;

    /** Asks whether consent forbids to log about that day. */
    interface Asked {
        Optional<String> refusal(ParticipantCode participant, LocalDate day);
    }

    StudyGround(
            StudyDefinition definition,
            Asked consents,
            Collection<Participant> participants,
            Collection<OwnPhase> ownPhases) {
        this.definition = definition;
        this.consents = consents;
        this.participants = participants.stream().collect(toMap(Participant::code, participant -> participant));
        own = ownPhases.stream().collect(groupingBy(OwnPhase::code, mapping(StudyGround::dates, toList())));
    }

    @Override
    public StudyDefinition definition() {
        return definition;
    }

    @Override
    public boolean knows(ParticipantCode participant) {
        return participants.containsKey(participant);
    }

    @Override
    public Optional<String> consentRefusal(ParticipantCode participant, LocalDate day) {
        return consents.refusal(participant, day);
    }

    @Override
    public Optional<Phase> phaseOn(ParticipantCode code, LocalDate day) {
        return Optional.ofNullable(participants.get(code))
                .flatMap(participant -> Phases.phaseOn(
                        definition,
                        day,
                        participant.sequence(),
                        participant.site(),
                        own.getOrDefault(code, List.of())));
    }

    @Override
    public Optional<Setting> settingOf(ParticipantCode code) {
        return Optional.ofNullable(participants.get(code))
                .flatMap(participant -> definition.sites().stream()
                        .filter(site -> site.name().equals(participant.site()))
                        .findFirst())
                .map(Site::setting);
    }

    private static OwnDates dates(OwnPhase phase) {
        return new OwnDates(phase.phase(), phase.start(), phase.end());
    }
}
