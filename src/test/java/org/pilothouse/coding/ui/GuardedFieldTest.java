package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.security.TextGuard;
import org.pilothouse.security.TextQuestion;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands under a field for free text, on the example of a code's definition. */
@PilothouseTest
class GuardedFieldTest extends SpringBrowserlessTest {
    @Autowired
    Codebook codebook;

    @Autowired
    TextReview review;

    @Autowired
    StudyDirectory directory;

    @Autowired
    TestInterviews tests;

    StudyId study;
    UUID code;
    CodeForm form;

    @BeforeEach
    void aCodeIsOpen() {
        study = tests.study();
        SignedInAs.researcherOf(study);
        code = codebook.addNamed(study, "Duplicate entry");
        open();
    }

    private void open() {
        UI.getCurrent().navigate("studies/" + directory.mine().getFirst().code() + "/codebook/" + code);
        form = find(CodeForm.class).single();
    }

    @Test
    void aPossibleNameIsPointedAtAndCanBeRemoved() {
        write("As the client Robin put it");

        assertThat(passages()).contains("Robin");
        press("Remove it");
        assertThat(form.definition.getValue()).isEqualTo("As the client put it");
        assertThat(find(TextGuard.class).all()).isEmpty();
    }

    @Test
    void whatIsNoIdentifierStaysAndIsNotPointedAtAgain() {
        write("As the client Robin put it");
        press("Not an identifier");
        write("As the client Robin put it twice");

        assertThat(find(TextGuard.class).all()).isEmpty();
        test(form.save).click();
        assertThat(definition()).contains("Robin");
    }

    @Test
    void aPassageNobodyDecidedAboutIsAskedAboutAtSavingAndTheTextStays() {
        write("As the client Robin put it");
        test(form.save).click();

        assertThat(definition()).isNull();
        assertThat(form.definition.getValue()).isEqualTo("As the client Robin put it");
        assertThat(find(TextGuard.class).single().getElement().getChild(0).getText())
                .isEqualTo("Please say for each passage whether it stays, then save again.");
        press("Not an identifier");
        test(form.save).click();
        assertThat(definition()).contains("Robin");
    }

    @Test
    void whatWasAnsweredForIsNotAskedAgainWhenTheTextIsOpenedLater() {
        write("As the client Robin put it");
        press("Not an identifier");
        test(form.save).click();
        UI.getCurrent().navigate("studies/" + directory.mine().getFirst().code() + "/codebook");
        open();

        write("As the client Robin put it twice");
        assertThat(find(TextGuard.class).all()).isEmpty();
        test(form.save).click();
        assertThat(definition()).endsWith("twice");
        write("As the client Alex put it");
        test(form.save).click();
        assertThat(definition()).as("another passage is another question").endsWith("twice");
    }

    @Test
    void anotherWriterIsAskedForThemselves() {
        write("As the client Robin put it");
        press("Not an identifier");
        assertThat(review.undecided(study, "code.definition", "the client Robin"))
                .isEmpty();

        SignedInAs.researcherOf(study);
        assertThat(review.undecided(study, "code.definition", "the client Robin"))
                .hasSize(1);
        assertThat(review.undecided(study, "code.example", "the client Robin")).hasSize(1);
    }

    @Test
    void aNumberIsNotSavedAndTheTextIsNotLost() {
        write("Card 1234567897");
        test(form.save).click();

        assertThat(definition()).isNull();
        assertThat(form.definition.getValue()).isEqualTo("Card 1234567897");
    }

    @Test
    void thePrivacyOfficerCanBeAsked() {
        write("Card 1234567897");
        press("Ask the privacy officer");

        SignedInAs.custodianOf(study);
        assertThat(review.waiting(study)).extracting(TextQuestion::field).containsExactly("code.definition");
    }

    private @org.jspecify.annotations.Nullable String definition() {
        return codebook.find(study, code).orElseThrow().code().definition();
    }

    private void write(String text) {
        test(form.definition).setValue(text);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private Iterable<String> passages() {
        return find(TextGuard.class)
                .single()
                .getElement()
                .getChild(0)
                .getChild(0)
                .getChildren()
                .map(part -> part.getText())
                .toList();
    }
}
