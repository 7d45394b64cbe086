package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.shell.Format;

/** Steps, effort and quality of a note that was drawn for them before it began. Each may stay empty. */
class LongerAnswers extends Div {
    final ScaleField effort;
    final ScaleField quality;
    final StepsField steps;
    final Button keepSteps = new Button();

    /** @param keep takes the note with one more answer */
    LongerAnswers(NoteLine line, List<StepKind> usual, Consumer<OwnNote> keep) {
        addClassName("longer");
        var told = OwnNote.of(line.note());
        var detail = told.detail();
        var probability = detail.detailProbability() == null ? 0 : detail.detailProbability();
        var why = new Paragraph(getTranslation("notelog.longer", Format.percent(probability)));
        why.addClassNames("muted", "small");
        effort = new ScaleField("notelog.effort", detail.effort());
        effort.addValueChangeListener(change -> keep.accept(told.with(detail.withEffort(change.getValue()))));
        quality = new ScaleField("notelog.rated", detail.quality());
        quality.addValueChangeListener(change -> keep.accept(told.with(detail.withQuality(change.getValue()))));
        steps = new StepsField(told.steps(), usual, () -> keepSteps.setVisible(true));
        keepSteps.setText(getTranslation("notelog.keep-steps"));
        keepSteps.addClassName("big");
        keepSteps.setVisible(false);
        keepSteps.addClickListener(tap -> keep.accept(told.withSteps(steps.steps())));
        add(why, effort, quality, steps, keepSteps);
        if (told.outcome().producedDraft()) {
            add(edits(told, keep));
        }
    }

    /** Closed until somebody wants it: most will not have the draft at hand. */
    private Details edits(OwnNote told, Consumer<OwnNote> keep) {
        var words = told.detail().draftWords();
        var title = words == null
                ? getTranslation("notelog.edits")
                : getTranslation("notelog.edits.known", words, told.detail().finalWords());
        return new Details(
                title,
                new EditBurden(edits -> keep.accept(told.with(told.detail().withEdits(edits)))));
    }
}
