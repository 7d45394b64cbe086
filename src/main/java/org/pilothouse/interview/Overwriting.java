package org.pilothouse.interview;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** For features that keep notes: overwrites words wherever they stand in them, past states written as JSON among them. */
@Component
public class Overwriting {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Overwriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many rows have any of the words.
     *
     * @param columns as {@code table.column}, with the condition for the rows of a study, which has one parameter
     */
    @Transactional(readOnly = true)
    public long count(StudyId study, List<String> words, Map<String, String> columns) {
        var rows = 0L;
        for (var column : columns.entrySet()) {
            var parts = column.getKey().split("\\.");
            for (var written : words) {
                for (var word : spellings(written)) {
                    rows += jdbc.sql("select count(*) from %s where %s and %s like ? escape '!'"
                                    .formatted(parts[0], column.getValue(), parts[1]))
                            .params(study.value(), pattern(word))
                            .query(Long.class)
                            .single();
                }
            }
        }
        return rows;
    }

    /** Puts as many code points of {@code […]} in the place of each of the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overwrite(StudyId study, List<String> words, Map<String, String> columns) {
        columns.forEach((column, rows) -> {
            var parts = column.split("\\.");
            for (var written : words) {
                for (var word : spellings(written)) {
                    jdbc.sql("update %1$s set %2$s = replace(%2$s, ?, ?) where %3$s and %2$s like ? escape '!'"
                                    .formatted(parts[0], parts[1], rows))
                            .params(
                                    word,
                                    TextRedaction.standIn(written).replace('\n', ' '),
                                    study.value(),
                                    pattern(word))
                            .update();
                }
            }
        });
    }

    /** A text in which as many code points of {@code […]} stand in the place of each of the words. */
    public static String without(List<String> words, String text) {
        var left = text;
        for (var word : words) {
            left = left.replace(word, TextRedaction.standIn(word).replace('\n', ' '));
        }
        return left;
    }

    /** As it is, and as it stands in JSON. */
    private static List<String> spellings(String word) {
        var quoted = JSON.writeValueAsString(word);
        return Stream.of(word, quoted.substring(1, quoted.length() - 1))
                .distinct()
                .toList();
    }

    private static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
