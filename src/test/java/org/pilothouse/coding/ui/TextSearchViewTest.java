package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.AppliedCoding;

@PilothouseTest
class TextSearchViewTest extends ResearcherAtTheDesk {
    @Test
    void theWordsOfTheAddressAreLookedForAndCodedInOneStep() {
        var text = aText();
        var code = codebook.addNamed(study, "Twice");
        UI.getCurrent()
                .navigate(
                        "studies/" + studies.mine().getFirst().code() + "/text-search",
                        QueryParameters.of("q", "twice"));
        var view = find(TextSearchView.class).single();
        assertThat(view.grid.getSelectedItems()).hasSize(1);

        view.bar.code.setValue(codebook.find(study, code).orElseThrow());
        test(view.bar.apply).click();

        assertThat(codings(text)).hasSize(1);
        assertThat(view.bar.hint.getText()).contains("1 overlap");
        test((com.vaadin.flow.component.button.Button)
                        view.bar.done.getChildren().skip(1).findFirst().orElseThrow())
                .click();
        assertThat(codings(text)).isEmpty();
    }

    @Test
    void anExpressionThatIsNoneIsToldAtItsField() {
        aText();
        open("text-search");
        var view = find(TextSearchView.class).single();
        view.form.pattern.setValue(true);
        view.form.words.setValue("([");

        test(view.form.search).click();
        assertThat(view.form.words.isInvalid()).isTrue();
        assertThat(view.form.words.getErrorMessage()).contains("regular expression");

        view.form.words.setValue("twice");
        test(view.form.search).click();
        assertThat(view.form.words.isInvalid()).isFalse();
    }

    private UUID aText() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        return transcripts
                .importFile(study, text("I01.txt", "P01: The forms come twice."))
                .text();
    }

    private List<AppliedCoding> codings(UUID text) {
        return coding.open(study, text).codings();
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
