package org.pilothouse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    @Test
    void positionsAreCodePoints() {
        var excerpts = new Excerpts(text("A \uD83D\uDE00 form \uD83D\uDE00 twice"));

        assertThat(excerpts.passage(2, 8)).isEqualTo("\uD83D\uDE00 form");
        assertThat(excerpts.passage(9, 16)).isEqualTo("\uD83D\uDE00 twice");
    }

    @Test
    void whatStandsAroundIsCutBetweenWords() {
        var excerpts = new Excerpts(text("One two three four five six"));

        assertThat(excerpts.before(14, 8)).isEqualTo("… three ");
        assertThat(excerpts.before(8, 20)).isEqualTo("One two ");
        assertThat(excerpts.after(13, 8)).isEqualTo(" four …");
        assertThat(excerpts.after(18, 20)).isEqualTo(" five six");
    }

    @Test
    void whatLiesOutsideTheTextIsCut() {
        var excerpts = new Excerpts(text("Four"));

        assertThat(excerpts.passage(-5, 2)).isEqualTo("Fo");
        assertThat(excerpts.passage(2, 99)).isEqualTo("ur");
        assertThat(excerpts.passage(9, 12)).isEmpty();
    }

    /** String.offsetByCodePoints of the JDK, by way of TranscriptText, is the reference. */
    @Test
    void everyPassageOfAnyTextIsTheOneThatTheTextItselfGives() {
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var text = text(random.ints(30, 0, 3)
                    .collect(
                            StringBuilder::new,
                            (made, kind) -> made.append(kind == 0 ? "\uD83D\uDE00" : "é"),
                            StringBuilder::append)
                    .toString());
            var start = random.nextInt(text.length());
            var end = start + random.nextInt(text.length() - start);

            assertThat(new Excerpts(text).passage(start, end)).isEqualTo(text.passage(start, end));
        }
    }

    private static TranscriptText text(String content) {
        return new TranscriptText(1, new UUID(0, 1), "I01", null, 1, content, null, List.of(), List.of());
    }
}
