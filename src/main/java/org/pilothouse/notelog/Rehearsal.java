package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Service;

/** What a clinician would be asked in a phase, for a lead who tries the set-up: answers from the design, and writes nothing. */
@Service
@MayConfigure
public class Rehearsal {
    private static final ParticipantCode NOBODY = new ParticipantCode("P00");

    private final Studies studies;

    Rehearsal(Studies studies) {
        this.studies = studies;
    }

    /** What a clinician in that phase could choose from on its first day; never refused. */
    public LogChoices choices(StudyId study, Phase phase) {
        var offered = new ChoicesOfDay(ground(study, phase), NOBODY, phase.start())
                .after(Optional.empty(), List.of(), java.util.Map.of());
        return new LogChoices(
                offered.day(),
                offered.phase(),
                offered.types(),
                offered.tools(),
                offered.asksForReason(),
                offered.setting(),
                null);
    }

    /** The note as it would stand in the clinician's list. */
    public NoteLine note(StudyId study, Phase phase, String noteRef, OwnNote told) {
        var ground = ground(study, phase);
        var label = ground.definition().noteTypes().stream()
                .filter(type -> type.code().equals(told.noteType()))
                .map(StudyDefinition.NoteType::label)
                .findFirst()
                .orElse(told.noteType());
        return new NoteLine(new OwnEntry(ground, NOBODY).of(noteRef, told), label, java.time.Instant.EPOCH, false);
    }

    private Ground ground(StudyId study, Phase phase) {
        return new MakeBelieve(studies.definition(study), phase);
    }

    /** A study in which everybody agreed to everything and is in that phase. */
    private record MakeBelieve(StudyDefinition definition, Phase phase) implements Ground {
        @Override
        public boolean knows(ParticipantCode participant) {
            return true;
        }

        @Override
        public Optional<String> consentRefusal(ParticipantCode participant, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Phase> phaseOn(ParticipantCode participant, LocalDate day) {
            return Optional.of(phase);
        }

        @Override
        public Optional<Setting> settingOf(ParticipantCode participant) {
            return Optional.empty();
        }
    }
}
