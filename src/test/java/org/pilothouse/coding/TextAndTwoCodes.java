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

/** A study with an interview and two codes that nothing is coded with yet. */
abstract class TextAndTwoCodes {
    @Autowired
    Codebook codebook;

    @Autowired
    Restructuring restructuring;

    @Autowired
    CodebookHistory history;

    @Autowired
    CodeSets sets;

    @Autowired
    Coding coding;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    StudyId study;

    UUID text;

    UUID twice;

    UUID again;

    @BeforeEach
    void aTextAndTwoCodes() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        text = transcripts
                .importFile(study, text("I01.txt", "P01: The forms come twice."))
                .text();
        twice = codebook.addNamed(study, "Twice");
        again = codebook.addNamed(study, "Again");
    }
}
