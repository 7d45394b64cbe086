package org.pilothouse.notelog;

import java.util.List;
import java.util.Map;
import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that is recorded about notes and the work around them, to be deleted when its time is over. */
@Component
class KeptNotes implements KeptData {
    /** What depends on others goes before them. */
    private static final List<Map.Entry<String, String>> DELETIONS = List.of(
            Map.entry(
                    "timer events",
                    "delete from note_timer_event where note_timer in (select id from note_timer where study = ?)"),
            Map.entry("timers", "delete from note_timer where study = ?"),
            Map.entry("steps", "delete from note_step where study = ?"),
            Map.entry("corrections", "delete from note_correction where study = ?"),
            Map.entry("questions about notes", "delete from note_flag where study = ?"),
            Map.entry("notes", "delete from note where study = ?"),
            Map.entry("usual paths", "delete from usual_path where study = ?"),
            Map.entry("ends of days", "delete from day_end where study = ?"),
            Map.entry("weekly hours", "delete from scheduled_week where study = ?"),
            Map.entry("vendor figures", "delete from vendor_figure where study = ?"),
            Map.entry("activity traces", "delete from activity_trace where study = ?"));

    private final JdbcClient jdbc;

    KeptNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.NOTES;
    }

    @Override
    public long entries(StudyId study) {
        return jdbc.sql(
                        "select (select count(*) from note where study = ?) + (select count(*) from note_step where study = ? and note is null)"
                                + " + (select count(*) from scheduled_week where study = ?) + (select count(*) from vendor_figure where study = ?)"
                                + " + (select count(*) from activity_trace where study = ?)")
                .params(study.value(), study.value(), study.value(), study.value(), study.value())
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        DELETIONS.forEach(one -> removed.add(
                one.getKey(), jdbc.sql(one.getValue()).param(study.value()).update()));
    }
}
