package org.pilothouse.coding.retrieval;

import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** A study with an interview whose text carries three codes. */
abstract class OneTextWithThreeCodings {
    static final String SAID = "P01: The forms come twice.\nInterviewer: Twice?\nP01: Always.\nP01: Yes.";

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

    UUID forms;

    UUID twice;

    UUID always;

    @BeforeEach
    void oneTextWithThreeCodings() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        text = transcripts.importFile(study, text("I01.txt", SAID)).text();
        forms = codebook.addNamed(study, "Forms");
        twice = codebook.addNamed(study, "Twice");
        always = codebook.addNamed(study, "Always");
        coding.apply(study, text, forms, 5, 26);
        coding.apply(study, text, twice, 9, 14);
        coding.apply(study, text, always, SAID.indexOf("Always"), SAID.indexOf("Always") + 6);
    }
}
