package org.pilothouse.coding.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.coding.search.SearchRefused.Reason;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.interview.reading.Turns;

class TextMatchesTest {
    private static final String SAID =
            "P01: The 😀 forms come twice. We fill a form in. Then it rains!\nInterviewer: Forms again?\nP01: A reform, yes.";

    private final TranscriptText text = new TranscriptText(
            1, UUID.randomUUID(), "a.txt", null, 1, SAID, null, List.of(), Turns.of(SAID), List.of());

    @Test
    void positionsAreCodePointsOfTheWholeText() {
        var found = find(TextQuery.of("forms")).getFirst();

        assertThat(text.passage(found.start(), found.end())).isEqualTo("forms");
        assertThat(found.before()).isEqualTo("The 😀 ");
        assertThat(found.speaker()).isEqualTo("P01");
        assertThat(found.source()).isEqualTo("a.txt");
    }

    @Test
    void caseMattersOnlyWhenItIsSaidTo() {
        assertThat(words(TextQuery.of("forms"))).containsExactly("forms", "Forms");
        assertThat(words(new TextQuery("forms", false, false, true, null, PassageUnit.MATCH)))
                .containsExactly("forms");
    }

    @Test
    void wholeWordsLeavePartsOfWordsOut() {
        assertThat(words(TextQuery.of("form"))).hasSize(4);
        assertThat(words(new TextQuery("form", false, true, false, null, PassageUnit.MATCH)))
                .containsExactly("form");
    }

    @Test
    void anExpressionFindsWhatItDescribes() {
        assertThat(words(new TextQuery("forms?|rains", true, true, false, null, PassageUnit.MATCH)))
                .containsExactly("forms", "form", "rains", "Forms");
        assertThat(words(TextQuery.of("in."))).containsExactly("in.");
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertThatThrownBy(() -> new TextMatches(new TextQuery("(", true, false, false, null, PassageUnit.MATCH)))
                .isInstanceOfSatisfying(
                        SearchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_PATTERN));
    }

    @Test
    void anExpressionThatReadsForTooLongIsStopped() {
        var late = new TimedText("aaa", () -> 2, 1);

        assertThatThrownBy(() -> IntStream.range(0, 5000).forEach(read -> late.charAt(read % 3)))
                .isInstanceOfSatisfying(
                        SearchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void aSentenceIsFoundOnceHoweverOftenItMatches() {
        assertThat(words(TextQuery.of("e").around(PassageUnit.SENTENCE)))
                .containsExactly("The 😀 forms come twice.", "We fill a form in.", "Then it rains!", "A reform, yes.");
    }

    @Test
    void aTurnIsFoundWhole() {
        assertThat(words(TextQuery.of("form").around(PassageUnit.TURN)))
                .containsExactly(
                        "The 😀 forms come twice. We fill a form in. Then it rains!", "Forms again?", "A reform, yes.");
    }

    @Test
    void aSpeakerAloneFindsAllTheySay() {
        assertThat(words(TextQuery.of("").by("Interviewer").around(PassageUnit.TURN)))
                .containsExactly("Forms again?");
        assertThat(words(TextQuery.of("form").by("Interviewer"))).containsExactly("Form");
    }

    private List<String> words(TextQuery query) {
        return find(query).stream()
                .map(found -> text.passage(found.start(), found.end()))
                .toList();
    }

    private List<FoundPassage> find(TextQuery query) {
        return new TextMatches(query).in(text);
    }
}
