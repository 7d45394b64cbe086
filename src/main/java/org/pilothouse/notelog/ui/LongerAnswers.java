package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pilothouse.notelog.NoteDetail;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.shell.Format;

/** Steps, effort and quality of a note that was drawn for them before it began. Each may stay empty. */
class LongerAnswers extends Div {
    final ScaleField effort;
    final ScaleField quality;
    final StepsField steps;
    final Button keepSteps = new Button();

    private final Details edits = new Details();
    private final transient Consumer<OwnNote> keep;
    private transient OwnNote told;

    /** @param keep takes the note with one more answer */
    LongerAnswers(OwnNote told, List<StepKind> usual, Consumer<OwnNote> keep) {
        this.told = told;
        this.keep = keep;
        addClassName("longer");
        var detail = told.detail();
        var probability = detail.detailProbability() == null ? 0 : detail.detailProbability();
        var why = new Paragraph(getTranslation("notelog.longer", Format.percent(probability)));
        why.addClassNames("muted", "small");
        effort = new ScaleField("notelog.effort", detail.effort());
        effort.addValueChangeListener(change -> keep(so -> so.withEffort(change.getValue())));
        quality = new ScaleField("notelog.rated", detail.quality());
        quality.addValueChangeListener(change -> keep(so -> so.withQuality(change.getValue())));
        steps = new StepsField(told.steps(), usual, this::askToKeepSteps);
        keepSteps.setText(getTranslation("notelog.keep-steps"));
        keepSteps.addClassName("big");
        keepSteps.setVisible(false);
        keepSteps.addClickListener(tap -> keepSteps());
        steps.asUsual.addClickListener(tap -> keepSteps());
        add(why, effort, quality, steps, keepSteps);
        if (told.outcome().producedDraft()) {
            edits.add(new EditBurden(counts -> keep(so -> so.withEdits(counts))));
            add(edits);
        }
        update(told);
    }

    /** Goes on from what is known now; fields and what stands open stay as they are. */
    final void update(OwnNote now) {
        told = now;
        var words = now.detail().draftWords();
        edits.setSummaryText(
                words == null
                        ? getTranslation("notelog.edits")
                        : getTranslation(
                                "notelog.edits.known", words, now.detail().finalWords()));
    }

    private void askToKeepSteps() {
        keepSteps.setVisible(true);
    }

    private void keepSteps() {
        keepSteps.setVisible(false);
        keep.accept(told.withSteps(steps.steps()));
    }

    private void keep(UnaryOperator<NoteDetail> answer) {
        keep.accept(told.with(answer.apply(told.detail())));
    }
}
