package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps traces packed: ten million events are some hundred thousand rows. */
@Component
class TraceStore {
    private static final int EVENTS_A_PART = 100_000;
    private static final int KEYS_A_QUERY = 500;

    private final NamedParameterJdbcTemplate jdbc;

    TraceStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers that stand for actions. */
    Map<String, Integer> actions(StudyId study) {
        return jdbc
                .query(
                        "select name, number from activity_action where study = :study",
                        Map.of("study", study.value()),
                        (row, at) -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds those that are not there yet. */
    void keepActions(StudyId study, Map<String, Integer> actions) {
        var known = actions(study);
        var rows = actions.entrySet().stream()
                .filter(action -> !known.containsKey(action.getKey()))
                .map(action -> parameters("study", study.value(), "name", action.getKey(), "number", action.getValue()))
                .toList();
        batch("insert into activity_action (study, number, name) values (:study, :number, :name)", rows);
    }

    /** What is kept of those notes by now. */
    Map<TraceKey, long[]> existing(StudyId study, Collection<TraceKey> keys) {
        var found = new HashMap<TraceKey, long[]>();
        var references = keys.stream().map(TraceKey::noteRef).distinct().toList();
        for (int from = 0; from < references.size(); from += KEYS_A_QUERY) {
            var some = references.subList(from, Math.min(from + KEYS_A_QUERY, references.size()));
            read("and note_ref in (:references)", parameters("study", study.value(), "references", some), found::put);
        }
        return found;
    }

    /** Every trace of a study, in order of notes. */
    void each(StudyId study, BiConsumer<TraceKey, long[]> trace) {
        read("", parameters("study", study.value()), trace);
    }

    private void read(String restriction, Map<String, ?> parameters, BiConsumer<TraceKey, long[]> trace) {
        var sql = "select participant, note_ref, events from activity_trace where study = :study " + restriction
                + " order by note_ref, participant, part";
        var parts = new Parts(trace);
        jdbc.query(sql, parameters, row -> {
            parts.add(new TraceKey(new ParticipantCode(row.getString(1)), row.getString(2)), row.getBytes(3));
        });
        parts.end();
    }

    /** Puts traces in the place of what was kept before. */
    void replace(StudyId study, Map<TraceKey, long[]> traces, Collection<TraceKey> keptBefore) {
        batch(
                "delete from activity_trace where study = :study and participant = :participant and note_ref = :noteRef",
                keptBefore.stream().map(key -> named(study, key)).toList());
        var rows = new ArrayList<Map<String, Object>>();
        traces.forEach((key, events) -> {
            for (int part = 0; part * EVENTS_A_PART < events.length; part++) {
                int from = part * EVENTS_A_PART;
                var row = new HashMap<>(named(study, key));
                row.put("part", part);
                row.put("events", TraceEvents.bytes(events, from, Math.min(from + EVENTS_A_PART, events.length)));
                rows.add(row);
            }
        });
        batch("""
                        insert into activity_trace (study, participant, note_ref, part, events)
                        values (:study, :participant, :noteRef, :part, :events)
                        """, rows);
    }

    /** Deletes every trace of a clinician. */
    int deleteOf(StudyId study, ParticipantCode participant) {
        return jdbc.update(
                "delete from activity_trace where study = :study and participant = :participant",
                parameters("study", study.value(), "participant", participant.value()));
    }

    private static Map<String, Object> named(StudyId study, TraceKey key) {
        return parameters(
                "study", study.value(), "participant", key.participant().value(), "noteRef", key.noteRef());
    }

    private static Map<String, Object> parameters(Object... namesAndValues) {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    @SuppressWarnings("unchecked") // arrays of a generic type cannot be made otherwise
    private void batch(String sql, List<? extends Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(Map[]::new));
        }
    }

    /** Joins the parts of one trace that come one after the other. */
    private static final class Parts {
        private final BiConsumer<TraceKey, long[]> found;
        private final Map<TraceKey, long[]> open = new HashMap<>();

        Parts(BiConsumer<TraceKey, long[]> found) {
            this.found = found;
        }

        void add(TraceKey key, byte[] bytes) {
            if (!open.containsKey(key)) {
                end();
            }
            open.merge(key, TraceEvents.events(bytes), TraceEvents::joined);
        }

        void end() {
            open.forEach(found);
            open.clear();
        }
    }
}
