package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.TestInterviews;

/** Every column of the researchers' work that may hold what was said, names among them, is overwritten with it. */
class RedactedColumnsModuleTest extends WordsInEveryColumn {
    private static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("text_version.content", "overwritten by position"),
            Map.entry("transcript.checksum", "made anew"),
            Map.entry("speaker.label", "stands in the text, and goes when it is overwritten there"),
            Map.entry("interview.code", "its key: chosen by the study, named in exports"),
            Map.entry("interview.guide_version", "which guide"),
            Map.entry("coder.name", "a pseudonym that the application gives"),
            Map.entry("answer_text.question", "which question of an instrument"),
            Map.entry("answer_turn.occasion", "which round"),
            Map.entry("told.note_ref", "which note: a reference without any meaning"));

    @Test
    void everyColumnIsOverwrittenOrLeftForAReason() {
        var free = columns();
        assertThat(free).containsAll(LEFT.keySet()).hasSizeGreaterThan(25);
        var planted = free.stream().filter(column -> !LEFT.containsKey(column)).toList();
        planted.stream().filter(column -> !isJson(column)).forEach(this::plant);
        assertThat(planted).as("there is a row for each").allMatch(this::holdsThem);

        redact();

        assertThat(planted).noneMatch(this::holdsThem);
        assertThat(transcripts.read(study, text).content()).doesNotContain("Elm Street");
    }

    @Test
    void whoRedactsSeesTheNamesAndTheOtherTexts() {
        transcripts.importFile(study, TestInterviews.text("I02.txt", "P02: We came " + WORDS + " too."));

        assertThat(preview()).satisfies(preview -> {
            assertThat(preview.names()).containsExactly(WORDS, "from Elm Street.");
            assertThat(preview.otherTexts()).containsExactly("I02");
            assertThat(preview.isElsewhere()).isTrue();
        });
    }

    private Set<String> columns() {
        var found = new ArrayList<String>();
        jdbc.sql("""
                        select lower(table_name), lower(column_name), coalesce(character_maximum_length, 1000000)
                        from information_schema.columns
                        where lower(table_schema) = 'public'
                          and lower(data_type) in ('character varying', 'text', 'character large object')
                        """)
                .query((row, number) -> row.getString(1).matches(TABLES) && row.getLong(3) >= FREE_TEXT
                        ? row.getString(1) + "." + row.getString(2)
                        : "")
                .list()
                .forEach(found::add);
        found.removeIf(String::isEmpty);
        return new TreeSet<>(found);
    }

    private static boolean isJson(String column) {
        return column.matches(".*state|saved_query\\.content");
    }

    /** Of a unique name, one row is enough; those were given above. */
    private void plant(String column) {
        if (!holdsThem(column)) {
            var parts = column.split("\\.");
            jdbc.sql("update %s set %s = ? where %s".formatted(parts[0], parts[1], ofStudy(parts[0])))
                    .params("a " + WORDS + " b", study.value())
                    .update();
        }
    }

    private boolean holdsThem(String column) {
        var parts = column.split("\\.");
        return jdbc.sql("select count(*) from %s where %s and %s like '%%Elm Street%%'"
                                .formatted(parts[0], ofStudy(parts[0]), parts[1]))
                        .param(study.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
