package org.pilothouse.theme;

import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.UUID;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** A study with three coded interviews; P01 and P02 may be quoted, P03 not. Made by whoever is signed in. */
@Component
public class CodedInterviews {
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final Codebook codebook;
    private final Coding coding;

    CodedInterviews(Interviews interviews, Transcripts transcripts, Codebook codebook, Coding coding) {
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.codebook = codebook;
        this.coding = coding;
    }

    /** Two codes, and a passage of each of three people coded with the first. */
    public record Made(UUID code, UUID other, UUID ofP01, UUID ofP02, UUID ofP03) {}

    public Made make(StudyId study) {
        var code = codebook.addNamed(study, "Duplicate entry");
        var other = codebook.addNamed(study, "Voice");
        return new Made(
                code,
                other,
                coded(study, "I01", "P01", "The forms come twice. Every week they come again.", code),
                coded(study, "I02", "P02", "I type the same thing in four places.", code),
                coded(study, "I03", "P03", "Nobody reads it anyway.", code));
    }

    private UUID coded(StudyId study, String interview, String participant, String words, UUID code) {
        interviews.record(study, interview(interview, CONSENTED, participant));
        var file = transcripts.importFile(study, text(interview + ".txt", participant + ": " + words));
        return coding.apply(study, file.text(), code, 5, 5 + words.length())
                .put()
                .getFirst()
                .guid();
    }
}
