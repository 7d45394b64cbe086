package org.pilothouse.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.StudyDirectory;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class StoppedTextsViewTest extends SpringBrowserlessTest {
    @Autowired
    TextReview review;

    @Autowired
    StudyDirectory directory;

    @Autowired
    TestInterviews tests;

    @Test
    void thePrivacyOfficerSeesPlaceAndKindAndAnswers() {
        var study = tests.study();
        SignedInAs.researcherOf(study);
        var reference = review.ask(study, "coding.memo", Category.PHONE, "Call 519-555-0133");
        SignedInAs.custodianOf(study);

        UI.getCurrent().navigate("studies/" + directory.mine().getFirst().code() + "/stopped-texts");
        var grid = find(StoppedTextsView.class).single().grid;

        assertThat(test(grid).getCellText(0, 1)).isEqualTo("Memo of a coding");
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("telephone number");
        assertThat(grid.getElement().getOuterHTML() + reference).doesNotContain("519");
        var answers = (Div) test(grid).getCellComponent(0, 4);
        ((Button) answers.getChildren().toList().getFirst()).click();
        assertThat(review.waiting(study)).isEmpty();
    }
}
