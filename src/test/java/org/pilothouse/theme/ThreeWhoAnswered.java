package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.interview.AnswerTexts;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three clinicians answered an open question; one of them wants no linking. */
@PilothouseTest
abstract class ThreeWhoAnswered {
    static final String QUESTION = "survey/weekly-pulse/anything_else";
    static final String HEADER = "participant,instrument,version,wave,submitted_at,item,value";

    @Autowired
    AnswerTexts answers;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Interviews interviews;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void threeWhoAnsweredOfWhomOneWantsNoLinking() {
        study = test.emptyStudy();
        SystemAuthority.run(() -> {
            var consented = Instant.parse("2026-02-10T15:00:00Z");
            clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 1), true);
            clinicians.enrol(study, "P01", "Schools", consented, Scope.values());
            clinicians.enrol(study, "P02", "Schools", consented, Scope.values());
            clinicians.enrol(study, "P03", "Schools", consented, Scope.SURVEYS, Scope.NOTE_LOG);
        });
        answered("P01,Week 1,The forms come twice.", "P02,Week 1,Dictation: too slow for me.", "P03,Week 1,Nothing.");
        SignedInAs.researcherOf(study);
    }

    TranscriptText read(UUID text) {
        return transcripts.read(study, text);
    }

    List<String> versions(UUID text) {
        return jdbc.sql(
                        "select v.content from text_version v join transcript t on t.id = v.transcript where t.guid = ?")
                .param(text)
                .query(String.class)
                .list();
    }

    UUID take() {
        return answers.take(study, QUESTION, answers.open(study, QUESTION).content(), List.of());
    }

    UUID code(UUID text, UUID code, String words) {
        var content = read(text).content();
        var at = content.indexOf(words);
        assertThat(at).isNotNegative();
        return coding.apply(study, text, code, at, at + words.length())
                .put()
                .getFirst()
                .guid();
    }

    /** Participant, round and answer; handed in a day after the earlier ones of that round. */
    void answered(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        for (var i = 0; i < rows.length; i++) {
            var cells = rows[i].split(",", 3);
            var day = cells[1].endsWith("1") ? "2026-02-20" : "2026-02-27";
            lines[i + 1] = String.join(
                    ",",
                    cells[0],
                    "weekly-pulse",
                    "1.0",
                    cells[1],
                    day + "T15:0" + i + ":00Z",
                    "anything_else",
                    cells[2]);
        }
        var bundle = new MemoryBundle().with("responses.csv", lines);
        test.read(study, "responses.csv", bundle);
        assertThat(bundle.refused).isEmpty();
        assertThat(Set.copyOf(bundle.noted)).isEmpty();
    }
}
