package org.pilothouse.enrolment.link;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into the outbox and lets the pause between two attempts be over, for tests. */
@Component
public class WaitingInOutbox {
    private final JdbcClient jdbc;

    WaitingInOutbox(LinkDatabase database) {
        jdbc = database.client();
    }

    /** What is kept of each letter, as it is kept. */
    public List<String> sealed(StudyId study) {
        return jdbc.sql("select sealed from outbox where study = ?")
                .param(study.value())
                .query(String.class)
                .list();
    }

    public void letPauseBeOver(StudyId study) {
        jdbc.sql("update outbox set due_at = timestamp with time zone '2020-01-01 00:00:00+00' where study = ?")
                .param(study.value())
                .update();
    }

    /** Nobody has been written to of late. */
    public void letThreeDaysPass(StudyId study) {
        jdbc.sql("update person_link set last_letter_at = null where study = ?")
                .param(study.value())
                .update();
    }
}
