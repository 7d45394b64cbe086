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
    private static final String LETTERS =
            "select l.person, l.kind, l.stage as letter_stage, l.sent_at, l.sent from letter l where l.study = ?";

    private final JdbcClient jdbc;
    private final LinkSeal seal;

    LetterLog(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A letter; {@code person} is empty when the entry is gone. */
    public record Entry(@Nullable UUID person, String kind, String stage, Instant at, boolean sent) {}

    /** Writes a letter down, sent or not. */
    public void add(StudyId study, UUID person, String kind, String stage, Instant at, boolean sent) {
        jdbc.sql("insert into letter (id, study, person, kind, stage, sent_at, sent) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), study.value(), person, kind, stage, LinkSeal.utc(at), sent)
                .update();
        if (sent) {
            jdbc.sql("update person_link set last_letter_at = ? where id = ?")
                    .params(LinkSeal.utc(at), person)
                    .update();
        }
    }

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
        var names = new HashMap<UUID, String>();
        jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ?")
                .param(study.value())
                .query(seal::opened)
                .list()
                .forEach(link -> names.put(link.id(), link.person().name()));
        return Map.copyOf(names);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("person", UUID.class),
                row.getString("kind"),
                row.getString("letter_stage"),
                requireNonNull(row.getObject("sent_at", OffsetDateTime.class)).toInstant(),
                row.getBoolean("sent"));
    }
}
