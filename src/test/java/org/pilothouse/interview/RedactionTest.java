package org.pilothouse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.reading.Turns;

class RedactionTest {
    private static final String TEXT = "P01: The 😀 forms come twice.\nAnna Lee: Every single week they come again.\n"
            + "P01: Yes.\nAnna Lee: No 😀.";

    @Test
    void theWordsOfOneSpeakerGoAndEverythingElseStandsWhereItStood() {
        var redaction = Redaction.of(1, TEXT, turn -> turn.speaker().equals("Anna Lee"), Set.of());
        assertThat(redaction.content()).doesNotContain("Anna", "Lee", "week", "No");
        assertThat(redaction.content().codePointCount(0, redaction.content().length()))
                .isEqualTo(TEXT.codePointCount(0, TEXT.length()));
        assertThat(redaction.passages()).hasSize(2);
        var before = Turns.of(TEXT);
        var after = Turns.of(redaction.content());
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(2)).isEqualTo(before.get(2));
        assertThat(after.get(1).start()).isEqualTo(before.get(1).start());
        assertThat(after.get(1).speaker()).isEqualTo(Redaction.standIn("Anna Lee"));
    }

    @Test
    void aLabelThatIsTheCodeMayStay() {
        var redaction = Redaction.of(1, TEXT, turn -> turn.speaker().equals("P01"), Set.of("P01"));
        assertThat(redaction.content())
                .contains("P01: █", "Anna Lee: Every single week")
                .doesNotContain("forms");
    }

    @Test
    void whoSaidNothingChangesNothing() {
        var redaction = Redaction.of(1, TEXT, turn -> turn.speaker().equals("Bo"), Set.of());
        assertThat(redaction.content()).isEqualTo(TEXT);
        assertThat(redaction.passages()).isEmpty();
    }
}
