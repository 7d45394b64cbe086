package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps traces packed: ten million events are some hundred thousand rows. */
@Component
class TraceStore {
    private static final int EVENTS_A_PART = 100_000;
    private static final String ONE_TRACE =
            "select events from activity_trace where study = ? and participant = ? and note_ref = ? order by part";
    private static final int ROWS_A_BATCH = 500;

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

    /** The notes of which something of that participant is kept. */
    Set<String> references(StudyId study, ParticipantCode participant) {
        var found = new HashSet<String>();
        jdbc.query(
                "select note_ref from activity_trace where study = :study and participant = :participant and part = 0",
                parameters("study", study.value(), "participant", participant.value()),
                row -> {
                    found.add(row.getString(1));
                });
        return found;
    }

    /** What is kept of those notes by now; asked one by one, since a list in a query makes H2 read the whole participant. */
    Map<TraceKey, long[]> existing(StudyId study, Collection<TraceKey> keys) {
        var found = new HashMap<TraceKey, long[]>();
        if (!keys.isEmpty()) {
            jdbc.getJdbcOperations().execute(ONE_TRACE, (PreparedStatementCallback<@Nullable Void>) statement -> {
                for (var key : keys) {
                    name(statement, study, key);
                    var parts = new Parts(found::put);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            parts.add(key, rows.getBytes(1));
                        }
                    }
                    parts.end();
                }
                return null;
            });
        }
        return found;
    }

    /** Every trace of a study, in the order of its key. */
    void each(StudyId study, BiConsumer<TraceKey, long[]> trace) {
        var parts = new Parts(trace);
        jdbc.query(
                "select participant, note_ref, events from activity_trace where study = :study"
                        + " order by participant, note_ref, part",
                parameters("study", study.value()),
                row -> {
                    parts.add(new TraceKey(new ParticipantCode(row.getString(1)), row.getString(2)), row.getBytes(3));
                });
        parts.end();
    }

    /** How many traces belong to no note of the log. */
    int unattached(StudyId study) {
        var count = jdbc.queryForObject("""
                select count(*) from activity_trace a where a.study = :study and a.part = 0
                  and not exists (select 1 from note n where n.study = a.study and n.note_ref = a.note_ref
                      and n.participant = a.participant)
                """, parameters("study", study.value()), Integer.class);
        return count == null ? 0 : count;
    }

    /** Puts traces in the place of what was kept before. */
    void replace(StudyId study, Map<TraceKey, long[]> traces, Collection<TraceKey> keptBefore) {
        jdbc.getJdbcOperations()
                .batchUpdate(
                        "delete from activity_trace where study = ? and participant = ? and note_ref = ?",
                        keptBefore,
                        ROWS_A_BATCH,
                        (row, key) -> name(row, study, key));
        var parts = new ArrayList<Part>();
        traces.forEach((key, events) -> {
            for (int number = 0; number * EVENTS_A_PART < events.length; number++) {
                int from = number * EVENTS_A_PART;
                var bytes = TraceEvents.bytes(events, from, Math.min(from + EVENTS_A_PART, events.length));
                parts.add(new Part(key, number, bytes));
            }
        });
        jdbc.getJdbcOperations()
                .batchUpdate(
                        "insert into activity_trace (study, participant, note_ref, part, events) values (?, ?, ?, ?, ?)",
                        parts,
                        ROWS_A_BATCH,
                        (row, part) -> {
                            name(row, study, part.key());
                            row.setInt(4, part.number());
                            row.setBytes(5, part.events());
                        });
    }

    @SuppressWarnings("ArrayRecordComponent") // lives from the packing to the insert only
    private record Part(TraceKey key, int number, byte[] events) {}

    private static void name(PreparedStatement row, StudyId study, TraceKey key) throws SQLException {
        row.setLong(1, study.value());
        row.setString(2, key.participant().value());
        row.setString(3, key.noteRef());
    }

    /** Deletes every trace of a clinician. */
    int deleteOf(StudyId study, ParticipantCode participant) {
        return jdbc.update(
                "delete from activity_trace where study = :study and participant = :participant",
                parameters("study", study.value(), "participant", participant.value()));
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
