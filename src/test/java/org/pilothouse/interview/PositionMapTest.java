package org.pilothouse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.interview.PositionMap.Fate;

class PositionMapTest {
    private static final String TEXT = "Anna: The 😀 forms come twice.\nBen: Twice a week.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // corrected text, passage, fate, what the passage is now
                "Anna: The 😀 forms come twice.\\nBen: Twice a month. | forms come | KEPT | forms come",
                "Anna Lee: The 😀😀 forms come twice.\\nBen: Twice a week. | forms come | KEPT | forms come",
                "Anna: The 😀 forms always come twice.\\nBen: Twice a week. | forms come | EDITED | forms always come",
                "Anna: The 😀 formz come twice.\\nBen: Twice a week. | forms come | EDITED | formz come",
                "Anna: The 😀 old forms come in twice.\\nBen: Twice a week. | forms come | KEPT | forms come",
                "Anna: The 😀 sheets arrive twice.\\nBen: Twice a week. | forms | EDITED | sheets",
                "Anna: The sheets come twice.\\nBen: Twice a week. | forms come | CHANGED_AT_EDGE | come",
                "Anna: The 😀 forms went twice.\\nBen: Twice a week. | forms co | CHANGED_AT_EDGE | forms went",
                "Anna: The 😀 twice.\\nBen: Twice a week. | forms come | LOST | ",
                "Ben: Twice a week. | forms come | LOST | ",
                "Anna: The 🙂 forms come twice.\\nBen: Twice a week. | 😀 | EDITED | 🙂",
            })
    void a_passage_follows_its_words(String corrected, String passage, Fate fate, String now) {
        var after = corrected.replace("\\n", "\n");
        var start = TEXT.codePointCount(0, TEXT.indexOf(passage));
        var moved = PositionMap.between(TEXT, after).move(start, start + passage.codePointCount(0, passage.length()));
        assertThat(moved.fate()).isEqualTo(fate);
        assertThat(slice(after, moved.start(), moved.end())).isEqualTo(now == null ? "" : now);
    }

    @Test
    void the_same_text_has_no_changes() {
        assertThat(PositionMap.between(TEXT, TEXT).changes()).isEmpty();
    }

    @Test
    void after_any_edits_a_kept_passage_says_the_same_and_all_lie_in_the_text() {
        var chance = new Random(7);
        for (var round = 0; round < 400; round++) {
            var before = text(chance, 30);
            var after = edited(before, chance);
            var map = PositionMap.between(before, after);
            var length = before.codePointCount(0, before.length());
            var newLength = after.codePointCount(0, after.length());
            for (var i = 0; i < 40; i++) {
                var start = chance.nextInt(length);
                var end = start + 1 + chance.nextInt(length - start);
                var moved = map.move(start, end);
                assertThat(moved.start()).isBetween(0, newLength);
                assertThat(moved.end()).isBetween(moved.start(), newLength);
                if (moved.fate() == Fate.KEPT) {
                    assertThat(slice(after, moved.start(), moved.end()))
                            .as("%s → %s", before, after)
                            .isEqualTo(slice(before, start, end));
                }
            }
        }
    }

    @Test
    void a_long_text_rewritten_altogether_is_one_change_soon() {
        var before = "alpha beta gamma. ".repeat(20_000);
        var after = "delta epsilon zeta! ".repeat(20_000);
        assertThat(PositionMap.between(before, after).changes()).hasSize(1);
    }

    private static String edited(String text, Random chance) {
        var words = new java.util.ArrayList<>(java.util.List.of(text.split("(?<= )")));
        for (var i = 0; i < 1 + chance.nextInt(4); i++) {
            var at = chance.nextInt(words.size());
            switch (chance.nextInt(3)) {
                case 0 -> words.add(at, "new 😀\n");
                case 1 -> words.set(at, words.get(at).replace('a', 'ä'));
                default ->
                    words.subList(at, Math.min(words.size(), at + 1 + chance.nextInt(3)))
                            .clear();
            }
            if (words.isEmpty()) {
                words.add("x");
            }
        }
        return String.join("", words);
    }

    private static String text(Random chance, int words) {
        var some = new String[] {"a ", "banana ", "😀 ", "twice\n", "the ", "the ", "form. "};
        return chance.ints(words, 0, some.length).mapToObj(i -> some[i]).collect(Collectors.joining());
    }

    private static String slice(String text, int start, int end) {
        var from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
