package org.pilothouse.survey;

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

/** Answers to surveys, handed in or begun, to be deleted when their time is over. */
@Component
class KeptAnswers implements KeptData {
    /** What depends on others goes before them. */
    private static final List<Map.Entry<String, String>> DELETIONS = List.of(
            Map.entry(
                    "single answers",
                    "delete from survey_answer where survey_response in (select id from survey_response where study = ?)"),
            Map.entry("survey responses", "delete from survey_response where study = ?"),
            Map.entry(
                    "answers begun",
                    "delete from survey_draft_answer where survey_draft in (select id from survey_draft where study = ?)"),
            Map.entry("survey drafts", "delete from survey_draft where study = ?"));

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.SURVEY_ANSWERS;
    }

    @Override
    public long entries(StudyId study) {
        return jdbc.sql(
                        "select (select count(*) from survey_response where study = ?) + (select count(*) from survey_draft where study = ?)")
                .params(study.value(), study.value())
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
