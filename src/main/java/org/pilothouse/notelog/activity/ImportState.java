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
            "select fingerprint, rows_done, checksum, not_agreed, unreadable, finished, changed_at, stretches from activity_import";

    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the file broke off; empty for a new one and for one that was taken in as a whole. */
    Optional<Done> unfinished(StudyId study, String fingerprint) {
        return jdbc.sql(COLUMNS + " where study = ? and fingerprint = ? and not finished and stretches > 0")
                .params(study.value(), fingerprint)
                .query((row, number) -> new Done(
                        row.getLong(2), row.getLong(3), new Rejections(row.getLong(4), row.getLong(5)), row.getInt(8)))
                .optional();
    }

    /** How many files of whichever study were read in part. */
    long unfinished() {
        return jdbc.sql("select count(*) from activity_import where not finished and stretches > 0")
                .query(Long.class)
                .single();
    }

    /** The latest ones, the last first. */
    List<ActivityImport> latest(StudyId study) {
        return jdbc.sql(COLUMNS + " where study = ? order by changed_at desc, fingerprint fetch first ? rows only")
                .params(study.value(), LISTED)
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
                        (study, fingerprint, rows_done, checksum, not_agreed, unreadable, finished, changed_at, stretches)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(study.value(), fingerprint, done.rows(), done.checksum())
                .params(done.rejections().notAgreed(), done.rejections().unreadable(), finished)
                .params(Timestamp.from(clock.instant()), done.stretches())
                .update();
    }

    void forgetUnfinished(StudyId study, String fingerprint) {
        jdbc.sql("delete from activity_import where study = ? and fingerprint = ? and not finished")
                .params(study.value(), fingerprint)
                .update();
    }

    private void forget(StudyId study, String fingerprint) {
        jdbc.sql("delete from activity_import where study = ? and fingerprint = ?")
                .params(study.value(), fingerprint)
                .update();
    }

    /**
     * What was read by now.
     *
     * @param stretches how many sorted stretches of it lie on disk
     */
    record Done(long rows, long checksum, Rejections rejections, int stretches) {
        static final Done NOTHING = new Done(0, 0, new Rejections(0, 0), 0);
    }

    /** Lines that were not kept, by the kind of check they failed. */
    record Rejections(long notAgreed, long unreadable) {
        long all() {
            return notAgreed + unreadable;
        }

        Rejections and(Rejections others) {
            return new Rejections(notAgreed + others.notAgreed, unreadable + others.unreadable);
        }
    }
}
