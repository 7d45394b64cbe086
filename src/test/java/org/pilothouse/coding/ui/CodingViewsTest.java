package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Restructuring;
import org.pilothouse.coding.ui.CodingWorkbench.Selection;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class CodingViewsTest extends ResearcherAtTheDesk {
    @Autowired
    Restructuring restructuring;

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
    void anUnknownTextIsNotFound() {
        open("code/" + UUID.randomUUID());
        assertThat(find(Workbench.class).all()).isEmpty();
        open("code/nonsense");
        assertThat(find(Workbench.class).all()).isEmpty();
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
