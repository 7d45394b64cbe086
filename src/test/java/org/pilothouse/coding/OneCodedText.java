package org.pilothouse.coding;

import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** A study with one coding on an interview whose text holds an emoji. */
abstract class OneCodedText {
    static final String SAID = "P01: The 😀 forms come twice.\nInterviewer: Twice?";

    @Autowired
    Projects projects;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    StudyId study;

    UUID text;

    UUID code;

    UUID applied;

    @BeforeEach
    void aCodedText() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        text = transcripts.importFile(study, text("I01.txt", SAID)).text();
        code = codebook.addNamed(study, "Duplicate entry");
        applied = coding.apply(study, text, code, 5, 16).put().getFirst().guid();
    }
}
