package org.pilothouse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class JumpBoxTest extends SpringBrowserlessTest {
    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Codebook codebook;

    @Autowired
    StudyDirectory directory;

    @Autowired
    TestInterviews tests;

    StudyId study;

    @BeforeEach
    void aStudyWithAnInterviewAndACode() {
        study = tests.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I07", CONSENTED, "P01"));
        transcripts.importFile(study, text("I07.txt", "P01: The forms come twice."));
        codebook.addNamed(study, "Duplicate entry");
    }

    @Test
    void aResearcherGoesToPagesInterviewsCodesAndParticipantsByTyping() {
        var source = interviews.all(study).getFirst().source();
        var code = codebook.all(study).getFirst().guid();
        var home = home();

        assertThat(typed("codeb"))
                .containsExactly(Map.of("kind", "page", "label", "Codebook", "route", home + "codebook"));
        assertThat(typed("i07"))
                .containsExactly(Map.of("kind", "interview", "label", "I07", "route", home + "code/" + source));
        assertThat(typed("duplicate"))
                .containsExactly(
                        Map.of("kind", "code", "label", "Duplicate entry", "route", home + "codebook/" + code));
        assertThat(typed("p01"))
                .containsExactly(
                        Map.of("kind", "participant ID", "label", "P01", "route", home + "notes?participant=P01"));
    }

    @Test
    void nothingIsOfferedThatMayNotBeOpened() {
        SignedInAs.managerOf(study);

        assertThat(typed("i07")).isEmpty();
        assertThat(typed("p01")).isEmpty();
        assertThat(typed("duplicate")).isEmpty();
        assertThat(typed("codeb")).isEmpty();
        assertThat(typed("")).extracting(target -> target.get("route")).contains(home() + "adoption", "account");
    }

    private List<Map<String, String>> typed(String text) {
        UI.getCurrent().navigate("account");
        return find(JumpBox.class).single().show(text);
    }

    private String home() {
        return "studies/" + directory.mine().getFirst().code() + "/";
    }
}
