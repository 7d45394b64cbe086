package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.Turn;
import org.pilothouse.interview.reading.ReadText.Kind;

class CaptionsTest {

    @Test
    void voices_of_web_captions_become_turns_with_their_times() throws Exception {
        var read = read("""
                WEBVTT - meeting

                NOTE made by a recorder

                8c1f/12-0
                00:00:02.533 --> 00:00:12.500 align:start
                <v Ada Lind>Well, <i>hello</i> &amp; welcome.</v>

                00:00:12.600 --> 00:00:13.000
                <v Ada Lind>Shall we?</v>

                01:02:03.000 --> 01:02:05.000
                <v.loud Ben>Yes.</v>
                """);
        assertThat(read.kind()).isEqualTo(Kind.CAPTIONS);
        assertThat(Turns.of(read.text()))
                .extracting(Turn::speaker, Turn::time, Turn::text)
                .containsExactly(
                        tuple("Ada Lind", "00:00:02", "Well, hello & welcome.\nShall we?"),
                        tuple("Ben", "01:02:03", "Yes."));
    }

    @Test
    void subtitles_with_names_and_without_are_read() throws Exception {
        var read = read("""
                1
                00:00:02,533 --> 00:00:12,500
                Ada: Well,
                on two lines.

                2
                00:00:13,000 --> 00:00:14,000
                nobody is named

                3
                00:01:13,000 --> 00:01:14,000
                here either: never
                """);
        assertThat(Turns.of(read.text()))
                .extracting(Turn::speaker, Turn::time, Turn::text)
                .containsExactly(
                        tuple("Ada", "00:00:02", "Well, on two lines."),
                        tuple("", "00:00:13", "nobody is named"),
                        tuple("", "00:01:13", "here either: never"));
    }

    @Test
    void captions_without_hours_and_empty_ones_are_read() throws Exception {
        var read = read(
                "WEBVTT\n\n00:02.000 --> 00:03.000\nOne\n\n00:04.000 --> 00:05.000\n\n00:06.000 --> 00:07.000\nTwo\n");
        assertThat(read.text()).isEqualTo("[00:00:02] One\n[00:00:06] Two");
    }

    @Test
    void a_text_that_speaks_of_times_stays_a_text() throws Exception {
        assertThat(read("Ada: from 17:30 --> 18:00 we write.\n").kind()).isEqualTo(Kind.UTF_8);
    }

    @Test
    void times_beside_names_are_kept_with_the_turn() {
        assertThat(Turns.of("[0:14] Ada: Well.\n00:01:02 Ben: Yes.\nAda Lind   1:03\nGood.\nBen: None here."))
                .extracting(Turn::speaker, Turn::time, Turn::text)
                .containsExactly(
                        tuple("Ada", "0:14", "Well."),
                        tuple("Ben", "00:01:02", "Yes."),
                        tuple("Ada Lind", "1:03", "Good."),
                        tuple("Ben", "", "None here."));
    }

    private static ReadText read(String file) throws Unreadable {
        return TranscriptFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
