package org.pilothouse.coding.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** A researcher of a study in front of the screens for coding. */
abstract class ResearcherAtTheDesk extends SpringBrowserlessTest {
    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Studies studies;

    @Autowired
    TestInterviews tests;

    StudyId study;

    AccountId researcher;

    @BeforeEach
    void aResearcher() {
        study = tests.study();
        researcher = SignedInAs.researcherOf(study);
    }
}
