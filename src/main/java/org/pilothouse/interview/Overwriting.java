package org.pilothouse.interview;

import java.util.HashSet;
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

    /** Every name may be as long as that. */
    private static final int SHORTEST_LIMIT = 120;

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

    /** What stands in the columns where any of the words is in it. */
    @Transactional(readOnly = true)
    public List<String> found(StudyId study, List<String> words, Map<String, String> columns) {
        return columns.entrySet().stream()
                .flatMap(column -> {
                    var parts = column.getKey().split("\\.");
                    return words.stream()
                            .flatMap(word -> jdbc
                                    .sql("select %2$s from %1$s where %3$s and %2$s like ? escape '!'"
                                            .formatted(parts[0], parts[1], column.getValue()))
                                    .params(study.value(), pattern(word))
                                    .query(String.class)
                                    .list()
                                    .stream());
                })
                .distinct()
                .sorted()
                .toList();
    }

    /** Does so in the names of a table in which no two of a study may be the same: those that would be are numbered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overwriteUnique(StudyId study, List<String> words, String table) {
        var taken = new HashSet<>(jdbc.sql("select name from " + table + " where study = ?")
                .param(study.value())
                .query(String.class)
                .list());
        for (var name : found(study, words, Map.of(table + ".name", "study = ?"))) {
            var worded = without(words, name);
            var free = worded;
            for (var number = 2; !taken.add(free); number++) {
                var ending = " " + number;
                free = worded.substring(0, Math.min(worded.length(), SHORTEST_LIMIT - ending.length())) + ending;
            }
            jdbc.sql("update %s set name = ? where study = ? and name = ?".formatted(table))
                    .params(free, study.value(), name)
                    .update();
        }
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
