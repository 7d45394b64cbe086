package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which letters went out. To whom is said by the sealed entry alone, and no longer once that is gone. */
public class LetterLog {
    private static final String LETTERS = """
            select l.id, l.person, l.kind, l.stage as letter_stage, l.sent_at, l.sent, l.needless, o.attempts, o.given_up
            from letter l left join outbox o on o.letter = l.id where l.study = ?
            """;

    private final JdbcClient jdbc;
    private final LinkSeal seal;

    LetterLog(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** How far a letter has come. */
    public enum State {
        QUEUED,
        /** The mail server could not be reached; it is tried again by itself. */
        RETRYING,
        SENT,
        /** Given up; it can be tried again by hand as long as it is kept. */
        FAILED,
        /** Its reason had gone before its turn came. */
        NOT_NEEDED;

        /** Sent, or on its way. */
        public boolean counts() {
            return this == QUEUED || this == RETRYING || this == SENT;
        }
    }

    /**
     * A letter.
     *
     * @param person empty when the entry is gone
     * @param kept whether it is still there to be tried again
     */
    public record Entry(
            UUID id, @Nullable UUID person, String kind, String stage, Instant at, State state, boolean kept) {}

    /** Every letter of a study, the latest first. */
    public List<Entry> all(StudyId study) {
        return jdbc.sql(LETTERS + " order by l.sent_at desc")
                .param(study.value())
                .query(LetterLog::entry)
                .list();
    }

    /** The latest letter to each person that is still there. */
    public Map<UUID, Entry> latest(StudyId study) {
        var latest = new HashMap<UUID, Entry>();
        all(study)
                .reversed()
                .forEach(entry -> Optional.ofNullable(entry.person()).ifPresent(person -> latest.put(person, entry)));
        return Map.copyOf(latest);
    }

    /** The names of everybody in the study's part of the store, by entry. */
    public Map<UUID, String> names(StudyId study) {
        return names(study, "select " + LinkSeal.COLUMNS + " from person_link where study = ?");
    }

    /** The names of those alone who have not answered their invitation, by entry. */
    public Map<UUID, String> unansweredNames(StudyId study) {
        return names(study, "select " + LinkSeal.COLUMNS + " from person_link where study = ? and stage = 'INVITED'");
    }

    private Map<UUID, String> names(StudyId study, String wanted) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(wanted)
                .param(study.value())
                .query(seal::opened)
                .list()
                .forEach(link -> names.put(link.id(), link.person().name()));
        return Map.copyOf(names);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var attempts = row.getObject("attempts", Integer.class);
        return new Entry(
                requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("person", UUID.class),
                row.getString("kind"),
                row.getString("letter_stage"),
                requireNonNull(row.getObject("sent_at", OffsetDateTime.class)).toInstant(),
                state(row, attempts),
                attempts != null);
    }

    private static State state(ResultSet row, @Nullable Integer attempts) throws SQLException {
        if (row.getBoolean("sent")) {
            return State.SENT;
        }
        if (row.getBoolean("needless")) {
            return State.NOT_NEEDED;
        }
        if (attempts == null || row.getBoolean("given_up")) {
            return State.FAILED;
        }
        return attempts == 0 ? State.QUEUED : State.RETRYING;
    }
}
