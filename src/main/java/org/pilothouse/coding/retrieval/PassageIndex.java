package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.coding.TurnPlaces;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes with each coding in which turn it begins and who speaks there, as soon as somebody looks for it. */
@Component
class PassageIndex {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final InterviewTexts texts;

    PassageIndex(JdbcClient jdbc, JdbcTemplate template, InterviewTexts texts) {
        this.jdbc = jdbc;
        this.template = template;
        this.texts = texts;
    }

    /** Codings that are new or were moved since the last time. */
    @Transactional
    public void bringUpToDate(StudyId study) {
        var missing = jdbc
                .sql("""
                        select id, transcript, start_position from code_application
                        where study = :study and turn is null
                        """)
                .param("study", study.value())
                .query(new SimplePropertyRowMapper<>(Coding.class))
                .list()
                .stream()
                .collect(groupingBy(Coding::transcript));
        if (missing.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Object[]>();
        for (var text : texts.all(study, missing.keySet())) {
            rows.addAll(rows(text, missing.getOrDefault(text.id(), List.of())));
        }
        template.batchUpdate("update code_application set turn = ?, speaker = ? where id = ?", rows);
    }

    private static List<Object[]> rows(TranscriptText text, List<Coding> codings) {
        var turns = new TurnPlaces(text.turns());
        return codings.stream()
                .map(coding -> {
                    var place = turns.at(coding.startPosition());
                    return new Object[] {place.turn(), place.speaker(), coding.id()};
                })
                .toList();
    }

    /** A coding to be placed. */
    record Coding(long id, long transcript, int startPosition) {}
}
