package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.MemoAbout;
import org.pilothouse.coding.MemoFilter;
import org.pilothouse.coding.MemoKind;
import org.pilothouse.coding.Memos;
import org.pilothouse.coding.NewMemo;
import org.pilothouse.coding.retrieval.MatrixBy;
import org.pilothouse.coding.retrieval.SavedQueries;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class RetrievalViewsTest extends SpringBrowserlessTest {
    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    SavedQueries saved;

    @Autowired
    Memos memos;

    @Autowired
    Studies studies;

    @Autowired
    TestInterviews tests;

    StudyId study;

    @BeforeEach
    void aResearcher() {
        study = tests.study();
        SignedInAs.researcherOf(study);
    }

    @Test
    void withoutCodesThereIsNothingToFind() {
        open("passages");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing to find yet");
    }

    @Test
    void aQuestionIsAskedKeptAndCounted() {
        coded();
        open("passages");
        var view = find(RetrievalView.class).single();
        assertThat(view.totals.getText()).isEqualTo("2 passages in 1 text.");
        var form = find(QueryForm.class).single();

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith("?at=9-14"))
                .anyMatch(href -> href.endsWith("?at=5-14"));
        form.codes.setValue(Set.of(form.codes.getListDataView().getItem(0)));
        test(form.find).click();
        assertThat(view.results.getElement().getTextRecursively())
                .contains("forms")
                .contains("Twice");
        var condition = form.conditions.condition();
        condition.not.setValue(true);
        condition.codes.setValue(Set.of(condition.codes.getListDataView().getItem(1)));
        test(form.find).click();
        assertThat(view.totals.getText()).startsWith("No passages");
        form.name.setValue("Alone");
        test(form.save).click();
        assertThat(saved.all(study))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.query().conditions().single()).hasSize(1));
        view.as.setValue(MatrixBy.INTERVIEW);
        view.ask(org.pilothouse.coding.retrieval.Query.ALL);
        assertThat(view.results.getElement().getTextRecursively()).contains("I01");
    }

    @Test
    void aMemoIsWrittenFoundAndChanged() {
        var code = codebook.addNamed(study, "Twice");
        open("memos");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No memos yet");
        memos.write(study, new NewMemo(MemoKind.REFLEXIVE, MemoAbout.CODE, code, "Mine"));
        test(find(MemosView.class).single().write).click();
        var dialog = find(MemoDialog.class).single();
        dialog.text.setValue("On the pilot");
        test(dialog.save).click();

        var view = find(MemosView.class).single();
        assertThat(view.list.getElement().getTextRecursively())
                .contains("Code: Twice")
                .contains("The pilot");
        view.kind.setValue(MemoKind.REFLEXIVE);
        assertThat(view.list.getElement().getTextRecursively()).doesNotContain("On the pilot");
        assertThat(memos.all(study, MemoFilter.ALL)).hasSize(2);
    }

    @Test
    void aMemoOnACodingLeadsToItsWords() {
        var text = coded();
        var change = coding.apply(study, text, codebook.addNamed(study, "Long"), 5, 24);
        coding.annotate(study, change.put().getFirst().guid(), "Why twice?");
        open("memos");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(href -> href.endsWith("?at=5-24"));
    }

    private UUID coded() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        var text = transcripts
                .importFile(study, text("I01.txt", "P01: The forms come twice."))
                .text();
        coding.apply(study, text, codebook.addNamed(study, "Twice"), 9, 14);
        coding.apply(study, text, codebook.addNamed(study, "Forms"), 5, 14);
        return text;
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
