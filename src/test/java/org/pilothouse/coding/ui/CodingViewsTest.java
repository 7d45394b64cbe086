package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.Restructuring;
import org.pilothouse.coding.Valence;
import org.pilothouse.coding.ui.CodingWorkbench.Selection;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class CodingViewsTest extends SpringBrowserlessTest {
    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    BlindCoding blind;

    @Autowired
    Studies studies;

    @Autowired
    Restructuring restructuring;

    @Autowired
    TestInterviews tests;

    StudyId study;
    AccountId researcher;

    @BeforeEach
    void aResearcher() {
        study = tests.study();
        researcher = SignedInAs.researcherOf(study);
    }

    @Test
    void withoutTextsCodingSaysWhereTheyComeFrom() {
        open("code");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing to code yet");
    }

    @Test
    void listsTheTextsToChooseFrom() {
        var text = aText();

        open("code");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith(text.toString()));
    }

    @Test
    void aCodeOfTheListIsPutOnTheSelection() {
        var text = aText();
        codebook.addNamed(study, "Duplicate entry");
        var bench = bench(text);

        bench.select(new Selection(5, 8, null, List.of()));
        click(bench.codes, "Duplicate entry");

        assertThat(codings(text))
                .singleElement()
                .satisfies(put -> assertThat(put.end()).isEqualTo(8));
        assertThat(codebook.all(study).getFirst().applications()).isEqualTo(1);
    }

    @Test
    void withoutASelectionNothingIsCoded() {
        var text = aText();
        codebook.addNamed(study, "Duplicate entry");
        var bench = bench(text);

        click(bench.codes, "Duplicate entry");

        assertThat(codings(text)).isEmpty();
    }

    @Test
    void aCodeMadeWhileCodingIsInTheCodebook() {
        var text = aText();
        var bench = bench(text);

        bench.createAndApply("Twice", 5, 8);

        assertThat(codebook.all(study)).extracting(CodeEntry::name).containsExactly("Twice");
        assertThat(codings(text)).hasSize(1);
        bench.createAndApply(" ", 5, 8);
        assertThat(codings(text)).hasSize(1);
    }

    @Test
    void stepsAreTakenBackAndDoneAgain() {
        var text = aText();
        var bench = bench(text);
        bench.createAndApply("Twice", 5, 8);
        var guid = codings(text).getFirst().guid();

        bench.resize(guid, 5, 14);
        assertThat(codings(text).getFirst().end()).isEqualTo(14);
        bench.undo();
        assertThat(codings(text).getFirst().end()).isEqualTo(8);
        bench.redo();
        bench.remove(guid);
        assertThat(codings(text)).isEmpty();
        bench.redo();
        assertThat(codings(text)).isEmpty();
    }

    @Test
    void anOverlapIsOfferedAsAnExtension() {
        var text = aText();
        var code = codebook.addNamed(study, "Twice");
        var bench = bench(text);
        bench.apply(code, 5, 8);

        bench.apply(code, 6, 14);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(codings(text))
                .singleElement()
                .satisfies(put -> assertThat(put.end()).isEqualTo(14));
    }

    @Test
    void aMemoIsWrittenBesideThePassage() {
        var text = aText();
        var bench = bench(text);
        bench.createAndApply("Twice", 5, 8);
        var guid = codings(text).getFirst().guid();
        bench.select(new Selection(5, 8, guid, List.of(guid)));

        find(TextArea.class, bench.details).single().setValue("Why");

        assertThat(codings(text).getFirst().memo()).isEqualTo("Why");
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneCodersWorkCanBeLookedAtAlone() {
        var text = aText();
        var code = codebook.addNamed(study, "Twice");
        coding.apply(study, text, code, 5, 8);
        SignedInAs.researcherOf(study);
        coding.apply(study, text, code, 9, 14);
        var bench = bench(text);
        var all = codings(text).stream().map(AppliedCoding::guid).toList();

        ((Select<String>) find(Select.class, bench).single()).setValue("Coder A");
        bench.select(new Selection(5, 14, null, all));

        assertThat(bench.details.getElement().getTextRecursively())
                .contains("Coder A")
                .doesNotContain("Coder B");
    }

    @Test
    void aBlindCoderIsToldAndCanFinish() {
        var text = aText();
        blind.assign(study, text, Set.of(researcher));

        var bench = bench(text);
        assertThat(bench.getElement().getTextRecursively()).contains("You code this text blind");
        blind.finish(study, text);

        assertThat(bench(text).getElement().getTextRecursively()).doesNotContain("You code this text blind");
    }

    @Test
    void whoCodesBlindIsChosenOnTheScreen() {
        var text = aText();
        var bench = bench(text);
        var other = SignedInAs.researcherOf(study);

        var dialog = new BlindDialog(study, text, blind, () -> {});
        dialog.open();
        dialog.coders.setValue(Set.copyOf(blind.candidates(study)));
        dialog.save.click();

        assertThat(bench).isNotNull();
        assertThat(blind.assigned(study, text)).contains(researcher, other);
    }

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

    @Test
    void theChosenCodingComesFirstAndAMemoKeptLeavesItsFieldWhereItIs() {
        var text = aText();
        var within = codebook.addNamed(study, "Within");
        coding.apply(study, text, within, 5, 8);
        var around = codebook.addNamed(study, "Around");
        var chosen = coding.apply(study, text, around, 5, 14).put().getFirst().guid();
        var bench = bench(text);
        var both = codings(text).stream().map(AppliedCoding::guid).toList();
        bench.select(new Selection(5, 14, chosen, both));
        var memo = find(TextArea.class, bench.details).all().getFirst();

        memo.setValue("Why around");

        assertThat(codings(text))
                .filteredOn(put -> put.guid().equals(chosen))
                .extracting(AppliedCoding::memo)
                .containsExactly("Why around");
        assertThat(memo.isAttached()).isTrue();
    }

    @Test
    void aRetiredCodeIsNotOfferedBesideTheText() {
        var text = aText();
        var code = codebook.addNamed(study, "Retired");
        codebook.addNamed(study, "In use");
        restructuring.retire(study, code);

        var bench = bench(text);

        assertThat(bench.codes.getElement().getTextRecursively())
                .contains("In use")
                .doesNotContain("Retired");
    }

    @Test
    void fitAndValenceOfTheChosenCodingAreKept() {
        var text = aText();
        var code = codebook.addNamed(study, "Twice");
        var coded = coding.apply(study, text, code, 5, 14).put().getFirst().guid();
        var bench = bench(text);
        bench.select(new Selection(5, 14, coded, List.of(coded)));

        find(Judgement.class).single().valence.setValue(Valence.BARRIER);

        assertThat(codings(text).getFirst().remark().valence()).isEqualTo(Valence.BARRIER);
        bench.undo();
        assertThat(codings(text).getFirst().remark().valence()).isNull();
    }

    @Test
    void anUnknownTextIsNotFound() {
        open("code/" + UUID.randomUUID());
        assertThat(find(Workbench.class).all()).isEmpty();
        open("code/nonsense");
        assertThat(find(Workbench.class).all()).isEmpty();
    }

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

    @Test
    void isNotFoundForAManager() {
        SignedInAs.managerOf(study);

        open("codebook");

        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Codebook");
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

    private Workbench bench(UUID text) {
        open("code");
        open("code/" + text);
        return find(Workbench.class).single();
    }

    private void click(CodeList list, String name) {
        var button = lines(list).stream()
                .filter(line -> line.getElement().getTextRecursively().startsWith(name))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private static List<NativeButton> lines(CodeList list) {
        return list.getChildren()
                .flatMap(child -> child.getChildren())
                .flatMap(child -> child.getChildren())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .toList();
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
