package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.CodeEntry;

@PilothouseTest
class CodebookViewsTest extends ResearcherAtTheDesk {
    @Test
    void anEmptyCodebookInvites() {
        open("codebook");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("The codebook is empty");
    }

    @Test
    void aCodeIsAddedChangedAndRemoved() {
        open("codebook");
        test(find(CodebookView.class).single().add).click();
        var form = find(CodeForm.class).single();
        form.name.setValue("Duplicate entry");
        form.definition.setValue("The same thing typed again");
        form.colour.setValue(7);
        test(form.save).click();

        assertThat(codebook.all(study)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Duplicate entry");
            assertThat(entry.code().definition()).isEqualTo("The same thing typed again");
            assertThat(entry.code().colour()).isEqualTo(7);
        });
        test(find(CodeForm.class).single().remove).click();
        assertThat(codebook.all(study)).isEmpty();
    }

    @Test
    void aCodeWithoutANameIsNotSaved() {
        var code = codebook.addNamed(study, "Twice");
        open("codebook/" + code);
        var form = find(CodeForm.class).single();
        form.name.setValue(" ");

        test(form.save).click();

        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Twice");
    }

    @Test
    void codesAreFoundByTyping() {
        var group = codebook.addNamed(study, "Times");
        codebook.addNamed(study, "Twice");
        below(group, "Never");
        open("codebook");
        var tree = find(CodeTreeGrid.class).single();

        tree.search.setValue("nev");

        assertThat(rows(tree)).containsExactly("Times", "Never");
    }

    @Test
    void aCodeIsMovedWithTheKeysOrByDropping() {
        var first = codebook.addNamed(study, "First");
        var second = codebook.addNamed(study, "Second");
        open("codebook");
        var moves = new CodeMoves();
        moves.of(codebook.all(study));
        var entries = codebook.all(study);

        assertThat(moves.step(entries.getLast(), CodeMoves.Direction.IN))
                .contains(new CodeMove(entries.getLast(), first, 0));
        assertThat(moves.step(entries.getLast(), CodeMoves.Direction.UP))
                .contains(new CodeMove(entries.getLast(), null, 0));
        assertThat(moves.step(entries.getFirst(), CodeMoves.Direction.UP)).isEmpty();
        assertThat(moves.step(entries.getFirst(), CodeMoves.Direction.OUT)).isEmpty();
        assertThat(moves.beside(entries.getFirst(), entries.getLast(), true).index())
                .isEqualTo(1);
        assertThat(second).isNotNull();
    }

    @Test
    void aCodeGoesBelowAnotherOnlyOnceItIsSaidWhatThatTouches() {
        var group = codebook.addNamed(study, "Times");
        var code = codebook.addNamed(study, "Twice");
        coding.apply(study, aText(), code, 5, 8);
        open("codebook");
        var view = find(CodebookView.class).single();

        view.codes.moved().accept(new CodeMove(entry(code), null, 0));
        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Twice", "Times");
        view.codes.moved().accept(new CodeMove(entry(code), group, 0));
        assertThat(entry(code).code().parent()).isNull();
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).isEqualTo("Move “Twice” below “Times”?");
        assertThat(question.getElement().getTextRecursively()).contains("1 passage in 1 text");
        test(question).confirm();

        assertThat(entry(code).code().parent()).isEqualTo(group);
    }

    private CodeEntry entry(UUID code) {
        return codebook.find(study, code).orElseThrow();
    }

    @Test
    void aMergerIsPreviewedAndDoneFromTheCode() {
        var from = codebook.addNamed(study, "Twice");
        var into = codebook.addNamed(study, "Again");
        coding.apply(study, aText(), from, 5, 8);
        open("codebook/" + from);
        test(find(CodeForm.class).single().merge).click();
        var dialog = find(MergeDialog.class).single();

        dialog.into.setValue(codebook.find(study, into).orElseThrow());
        assertThat(dialog.getElement().getTextRecursively()).contains("1 passage in 1 text");
        test(dialog.merge).click();

        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Again");
        test(find(CodebookView.class).single().undo).click();
        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Twice", "Again");
    }

    @Test
    void chosenPassagesAreSplitOff() {
        var code = codebook.addNamed(study, "Twice");
        var text = aText();
        coding.apply(study, text, code, 5, 8);
        coding.apply(study, text, code, 9, 14);
        open("codebook/" + code);
        test(find(CodeForm.class).single().split).click();
        var dialog = find(SplitDialog.class).single();

        dialog.name.setValue("Forms");
        dialog.passages
                .asMultiSelect()
                .select(dialog.passages.getGenericDataView().getItem(1));
        test(dialog.split).click();

        assertThat(codebook.all(study))
                .extracting(entry -> entry.name() + " " + entry.applications())
                .containsExactly("Twice 1", "Forms 1");
    }

    @Test
    void aSetIsMadeAndAStarterCodebookTaken() {
        codebook.addNamed(study, "Twice");
        open("codebook");
        test(find(CodebookView.class).single().sets).click();
        var sets = find(SetsDialog.class).single();
        sets.name.setValue("Repetition");
        sets.codes.setValue(Set.copyOf(codebook.all(study)));
        test(sets.save).click();
        sets.close();
        test(find(CodebookView.class).single().files).click();
        find(FilesDialog.class).single().start("fitt");

        assertThat(find(FilesDialog.class).single().getElement().getTextRecursively())
                .contains("11 codes added");
    }

    @Test
    void changesAreListedAndVersionsCompared() {
        codebook.addNamed(study, "Twice");
        open("codebook-changes");
        var view = find(CodebookChangesView.class).single();
        view.name.setValue("Pilot");
        test(view.keep).click();
        codebook.addNamed(study, "Again");
        open("codebook");
        open("codebook-changes");

        assertThat(find(CodebookChangesView.class)
                        .single()
                        .differences
                        .getElement()
                        .getTextRecursively())
                .contains("Added: Again");
        assertThat(find(CodebookChangesView.class).single().getElement().getTextRecursively())
                .contains("Every step");
    }

    private void below(UUID parent, String name) {
        codebook.addNamed(study, name);
        var made = codebook.all(study).getLast().code();
        codebook.change(
                study,
                new org.pilothouse.coding.CodeDefinition(
                        made.guid(), parent, name, null, null, null, null, 1, true, made.origin()));
    }

    private static List<String> rows(CodeTreeGrid tree) {
        var data = tree.grid.getTreeData();
        return data.getRootItems().stream()
                .flatMap(root -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(root), data.getChildren(root).stream()))
                .map(CodeEntry::name)
                .toList();
    }

    private UUID aText() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        return transcripts
                .importFile(study, text("I01.txt", "P01: The forms come twice."))
                .text();
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
