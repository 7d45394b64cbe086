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

/** A study with a code and an interview whose text holds an emoji; nothing is coded yet. */
abstract class OneTextAndACode {
    static final String SAID = "P01: The 😀 forms come twice.\nInterviewer: Twice?";

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

    @BeforeEach
    void aTextAndACode() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        text = transcripts.importFile(study, text("I01.txt", SAID)).text();
        code = codebook.addNamed(study, "Duplicate entry");
    }
}
