package org.pilothouse.notelog.telling;

import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What clinicians told is kept as long as answers to surveys: both may have been made texts. */
@Component
class KeptTold implements KeptData {
    private final JdbcClient jdbc;

    KeptTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.SURVEY_ANSWERS;
    }

    @Override
    public long entries(StudyId study) {
        return jdbc.sql("select count(*) from told where study = ?")
                .param(study.value())
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        removed.add(
                "words told",
                jdbc.sql("delete from told where study = ?")
                        .param(study.value())
                        .update());
    }
}
