package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What the record system logged of a clinician, event by event. */
@Component
class OwnActivityData implements OwnData {
    private final TraceStore traces;

    OwnActivityData(TraceStore traces) {
        this.traces = traces;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        Map<Integer, String> names =
                traces.actions(study).entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
        var rows = new ArrayList<List<Object>>();
        traces.each(study, (key, events) -> {
            if (key.participant().equals(code)) {
                for (var event : events) {
                    rows.add(List.of(
                            TraceEvents.instant(event),
                            key.noteRef(),
                            names.getOrDefault(TraceEvents.action(event), "")));
                }
            }
        });
        sink.table("activity-log.csv", List.of("timestamp", "note_ref", "action"), rows);
    }
}
