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

    /** A text that is shorter may well be somebody's own words: a piece of a passage is one only from so many characters. */
    private static final int SHORTEST_PIECE = 15;

    private static final String OF_STUDY = "study = ?";

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
            for (var word : words.stream().flatMap(Overwriting::spellings).toList()) {
                rows += ask("count(*)", column, study, word).query(Long.class).single();
            }
        }
        return rows;
    }

    /** What stands in the columns where any of the words is in it, or where it is a piece of them. */
    @Transactional(readOnly = true)
    public List<String> found(StudyId study, List<String> words, Map<String, String> columns) {
        return columns.entrySet().stream()
                .flatMap(column -> words.stream()
                        .flatMap(word -> ask("distinct %2$s", column, study, word).query(String.class).list().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Puts as many code points of {@code […]} in the place of each of the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overwrite(StudyId study, List<String> words, Map<String, String> columns) {
        columns.forEach((column, rows) -> found(study, words, Map.of(column, rows))
                .forEach(text -> put(column, rows, study, text, without(words, text))));
    }

    /** Does so in the names of a table in which no two of a study may be the same: those that would be are numbered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overwriteUnique(StudyId study, List<String> words, String table) {
        var taken = new HashSet<>(jdbc.sql("select name from " + table + " where study = ?")
                .param(study.value())
                .query(String.class)
                .list());
        for (var name : found(study, words, Map.of(table + ".name", OF_STUDY))) {
            var worded = without(words, name);
            if (worded.equals(name)) {
                continue;
            }
            taken.remove(name);
            var free = worded;
            for (var number = 2; !taken.add(free); number++) {
                var ending = " " + number;
                free = worded.substring(0, Math.min(worded.length(), SHORTEST_LIMIT - ending.length())) + ending;
            }
            put(table + ".name", OF_STUDY, study, name, free);
        }
    }

    /** Whether a text has any of the words, or is a piece of them: whether it would be overwritten. */
    public static boolean has(List<String> words, String text) {
        return !without(words, text).equals(text);
    }

    /** A text in which as many code points of {@code […]} stand in the place of each of the words. */
    public static String without(List<String> words, String text) {
        var left = text;
        for (var word : words) {
            left = isPieceOf(word, left) ? standIn(left) : left.replace(word, standIn(word));
        }
        return left;
    }

    /** Whether a text, or the beginning that was kept of it, was taken from the words. */
    private static boolean isPieceOf(String words, String text) {
        return text.length() >= SHORTEST_PIECE && words.contains(text.replaceFirst("…+$", ""));
    }

    private static String standIn(String words) {
        return TextRedaction.standIn(words).replace('\n', ' ');
    }

    private JdbcClient.StatementSpec ask(String what, Map.Entry<String, String> column, StudyId study, String word) {
        var parts = column.getKey().split("\\.");
        var sql = ("select " + what + " from %1$s where %3$s and (%2$s like ? escape '!' or char_length(%2$s) >= "
                        + SHORTEST_PIECE + " and position(trim(trailing '…' from %2$s) in ?) > 0)")
                .formatted(parts[0], parts[1], column.getValue());
        return jdbc.sql(sql).params(study.value(), pattern(word), word);
    }

    private void put(String column, String rows, StudyId study, String before, String after) {
        var parts = column.split("\\.");
        jdbc.sql("update %1$s set %2$s = ? where %3$s and %2$s = ?".formatted(parts[0], parts[1], rows))
                .params(after, study.value(), before)
                .update();
    }

    /** As it is, and as it stands in JSON. */
    private static Stream<String> spellings(String word) {
        var quoted = JSON.writeValueAsString(word);
        return Stream.of(word, quoted.substring(1, quoted.length() - 1)).distinct();
    }

    private static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
