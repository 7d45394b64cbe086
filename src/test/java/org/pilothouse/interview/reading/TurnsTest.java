package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.Turn;

class TurnsTest {

    @Test
    void aNameAndAColonBeginATurn() {
        assertThat(said("Interviewer: Hello?\n\nP05: Hello.\nHow are you?"))
                .containsExactly("Interviewer|Hello?", "P05|Hello.\nHow are you?");
    }

    @Test
    void bracketsAndHashesDoToo() {
        assertThat(said("[Anna] Well.\n[Ben]: Yes.\n#Anna: No.")).containsExactly("Anna|Well.", "Ben|Yes.", "Anna|No.");
    }

    @Test
    void aTimeIsNotASpeaker() {
        assertThat(said("Anna: We met at\n17:30 in the gym.")).containsExactly("Anna|We met at\n17:30 in the gym.");
        assertThat(said("17:30 we met.")).containsExactly("|17:30 we met.");
    }

    @Test
    void aTimeBeforeTheNameIsLeftOut() {
        assertThat(said("[00:01:02] Anna: Well.\n00:14 Ben: Yes.")).containsExactly("Anna|Well.", "Ben|Yes.");
    }

    @Test
    void aNameWithATimeAloneOnItsLineIsASpeaker() {
        assertThat(said("Moderator  0:00\nHello everyone.\n\nMartha  0:14\nHi.\n"))
                .containsExactly("Moderator|Hello everyone.", "Martha|Hi.");
    }

    @Test
    void numbersOfLinesBeforeTheNameAreLeftOut() {
        assertThat(said("2    Dan: Okay.\n3    Participant: Okay.")).containsExactly("Dan|Okay.", "Participant|Okay.");
    }

    @Test
    void noisesAreNotSpeakers() {
        assertThat(said("Anna: Well.\n[laughs] I mean it.")).containsExactly("Anna|Well.\n[laughs] I mean it.");
    }

    @Test
    void wordsBeforeAColonAreNotASpeakerUnlessTheyReturn() {
        assertThat(said("Anna: It went\nlike this: first the form.")).hasSize(1);
        assertThat(said("interviewer: One?\nclient: Two.\ninterviewer: Three?\nclient: Four.\n"
                        + "interviewer: Five?\nclient: Six."))
                .hasSize(6);
    }

    @Test
    void withoutSpeakersEveryParagraphIsATurn() {
        assertThat(said("One\nline.\n\n\nAnother.")).containsExactly("|One\nline.", "|Another.");
    }

    @Test
    void whatStandsBeforeTheFirstSpeakerIsKept() {
        assertThat(said("Interview 3\n\nAnna: Well.")).containsExactly("|Interview 3", "Anna|Well.");
    }

    @Test
    void nothingSaidIsNoTurn() {
        assertThat(said("Anna:\n\nBen: Yes.")).containsExactly("Ben|Yes.");
        assertThat(Turns.of("")).isEmpty();
        assertThat(Turns.of(" \n\n ")).isEmpty();
    }

    @Test
    void positionsAreCodePoints() {
        var text = "A: 😀😀\nB: 𝒳 ok";
        var turns = Turns.of(text);
        assertThat(turns.get(0).start()).isEqualTo(3);
        assertThat(turns.get(0).end()).isEqualTo(5);
        assertThat(turns.get(1).start()).isEqualTo(9);
        for (var turn : turns) {
            var from = text.offsetByCodePoints(0, turn.start());
            assertThat(text.substring(from)).startsWith(turn.text());
        }
    }

    @Test
    void speakersAreListedOnce() {
        assertThat(Turns.speakers(Turns.of("B: x\nA: y\nB: z"))).containsExactly("A", "B");
    }

    private static List<String> said(String text) {
        return Turns.of(text).stream().map(TurnsTest::line).toList();
    }

    private static String line(Turn turn) {
        return turn.speaker() + "|" + turn.text();
    }
}
