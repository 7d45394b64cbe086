package org.pilothouse.notelog.check;

import java.time.LocalDate;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** What checks hold a note against: the study's design and who agreed to what, loaded once for many notes. */
public interface Ground {

    StudyDefinition definition();

    /** Whether somebody of that code belongs to the study. */
    boolean knows(ParticipantCode participant);

    /** The check by which consent forbids logging on that day (CK-01 or CK-02), empty when it allows it. */
    Optional<String> consentRefusal(ParticipantCode participant, LocalDate day);

    /** The phase that day falls into for that participant. */
    Optional<Phase> phaseOn(ParticipantCode participant, LocalDate day);

    /** The setting of the participant's site. */
    Optional<Setting> settingOf(ParticipantCode participant);
}
