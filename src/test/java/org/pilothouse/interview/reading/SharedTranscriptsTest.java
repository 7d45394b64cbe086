package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transcripts that other people published, where they are at hand. */
class SharedTranscriptsTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("../shared/data/transcripts"), Path.of("../../shared/data/transcripts"));

    @ParameterizedTest
    @CsvSource({
        "pdpilot-bsd3/P1.txt, Dan, Participant",
        "pdpilot-bsd3/P2.txt, Dan, Participant",
        "pdpilot-bsd3/P3.txt, Dan, Participant",
        "pdpilot-bsd3/P1.derived.docx, Dan, Participant",
        "pdpilot-bsd3/P2.derived.docx, Dan, Participant",
        "pdpilot-bsd3/P3.derived.docx, Dan, Participant",
        "pdpilot-bsd3/P1.pdf, Dan, Participant",
        "pdpilot-bsd3/P2.pdf, Dan, Participant",
        "pdpilot-bsd3/P3.pdf, Dan, Participant",
        "primock57-ccby/day1_consultation01.srt, Doctor, Patient (actor)",
        "primock57-ccby/day1_consultation01.vtt, Doctor, Patient (actor)",
        "primock57-ccby/day1_consultation02.srt, Doctor, Patient (actor)",
        "primock57-ccby/day1_consultation02.vtt, Doctor, Patient (actor)",
        "d2d-synthetic/case_1_individual_interviews_interview_1.txt, Interviewer, Participant",
        "d2d-synthetic/case_1_individual_interviews_interview_2.txt, Interviewer, Participant",
        "d2d-synthetic/case_1_individual_interviews_interview_3.txt, Interviewer, Participant",
        "d2d-synthetic/case_2_focus_group_transcript.txt, Moderator, Martha",
        "d2d-synthetic/transcripts_food_001.txt, Interviewer, Interviewee",
        "d2d-synthetic/transcripts_food_002.txt, Interviewer, Interviewee",
    })
    void isCutIntoTurnsOfItsSpeakers(String file, String asks, String answers) throws Exception {
        var path = FOLDERS.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(path.isPresent(), "the shared transcripts are not here: " + FOLDERS);
        var text = TranscriptFile.read(Files.readAllBytes(path.orElseThrow())).text();
        var turns = Turns.of(text);
        assertThat(turns).hasSizeGreaterThan(8);
        assertThat(Turns.speakers(turns)).contains(asks, answers).hasSizeLessThan(12);
        for (var turn : turns) {
            assertThat(text.substring(text.offsetByCodePoints(0, turn.start()))).startsWith(turn.text());
        }
    }
}
