package org.pilothouse.notelog.activity;

import java.util.HashMap;
import java.util.Map;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Active time by note, by the rule that the study declares now. For services of this module, never for screens. */
@Component
@Transactional(readOnly = true)
public class ActivityFacts {
    private static final double SECONDS_A_MINUTE = 60;

    private final TraceStore store;
    private final Studies studies;

    ActivityFacts(TraceStore store, Studies studies) {
        this.store = store;
        this.studies = studies;
    }

    /** Whose work on which note. */
    public record Work(ParticipantCode participant, String noteRef) {}

    /** Active minutes of every trace, of notes that are not in the log as well. */
    public Map<Work, Double> activeMinutes(StudyId study) {
        var rule = ActivityRules.of(studies.definition(study).analysisPlan());
        var minutes = new HashMap<Work, Double>();
        store.each(study, (key, events) -> {
            var seconds = TraceKeeper.measured(key, events, rule).activeSeconds();
            minutes.put(new Work(key.participant(), key.noteRef()), seconds / SECONDS_A_MINUTE);
        });
        return minutes;
    }
}
