package org.pilothouse.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.Valence;
import org.pilothouse.coding.ui.CodingWorkbench.Selection;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class WorkbenchDetailsTest extends ResearcherAtTheDesk {
    @Autowired
    BlindCoding blind;

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
    void whoseBoundaryMovesIsShownWithTheWordsItHasNow() {
        var text = aText();
        var bench = bench(text);
        bench.createAndApply("Twice", 5, 8);
        var guid = codings(text).getFirst().guid();
        var words = coding.open(study, text).text();
        bench.select(new Selection(5, 8, guid, List.of(guid)));

        bench.resize(guid, 5, 14);
        var moved = bench.details.getElement().getTextRecursively();
        bench.undo();

        assertThat(moved).contains(words.passage(5, 14));
        assertThat(bench.details.getElement().getTextRecursively())
                .contains(words.passage(5, 8))
                .doesNotContain(words.passage(5, 14));
        assertThat(bench.selected()).isEqualTo(new Selection(5, 8, guid, List.of(guid)));
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

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + studies.mine().getFirst().code() + "/" + path);
    }
}
