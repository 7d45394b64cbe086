package org.pilothouse.notelog.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far each long file was taken in. Knows a file by a hash of its beginning and a sum over its lines only. */
@Component
class ImportState {
    private static final String COLUMNS =
            "select fingerprint, rows_done, checksum, not_agreed, unreadable, finished, changed_at from activity_import";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the file broke off; empty for a new one and for one that was taken in as a whole. */
    Optional<Done> unfinished(StudyId study, String fingerprint) {
        return jdbc.sql(COLUMNS + " where study = ? and fingerprint = ? and not finished")
                .params(study.value(), fingerprint)
                .query((row, number) ->
                        new Done(row.getLong(2), row.getLong(3), new Rejections(row.getLong(4), row.getLong(5))))
                .optional();
    }

    /** The latest first. */
    List<ActivityImport> all(StudyId study) {
        return jdbc.sql(COLUMNS + " where study = ? order by changed_at desc, fingerprint")
                .param(study.value())
                .query((row, number) -> new ActivityImport(
                        row.getTimestamp(7).toInstant(),
                        row.getLong(2),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        List.of()))
                .list();
    }

    void keep(StudyId study, String fingerprint, Done done, boolean finished) {
        forget(study, fingerprint);
        jdbc.sql("""
                        insert into activity_import
                        (study, fingerprint, rows_done, checksum, not_agreed, unreadable, finished, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(study.value(), fingerprint, done.rows(), done.checksum())
                .params(done.rejections().notAgreed(), done.rejections().unreadable(), finished)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void forget(StudyId study, String fingerprint) {
        jdbc.sql("delete from activity_import where study = ? and fingerprint = ?")
                .params(study.value(), fingerprint)
                .update();
    }

    /** What was taken in by now. */
    record Done(long rows, long checksum, Rejections rejections) {
        static final Done NOTHING = new Done(0, 0, new Rejections(0, 0));
    }

    /** Lines that were not kept, by the kind of check they failed. */
    record Rejections(long notAgreed, long unreadable) {
        Rejections and(Rejections others) {
            return new Rejections(notAgreed + others.notAgreed, unreadable + others.unreadable);
        }
    }
}
