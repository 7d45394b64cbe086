package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.study.VersionChange;

/** Says that a tool changed in the middle of a phase (CK-18), and offers to make two phases of it. */
class VersionSplit extends Div {
    final Button split = new Button(getTranslation("study.split"), click -> ask());
    private final transient VersionChange change;
    private final StudyDefinition study;
    private final Editing editing;

    VersionSplit(StudyDefinition study, VersionChange change, Editing editing) {
        this.study = study;
        this.change = change;
        this.editing = editing;
        addClassName("version-split");
        split.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new Span(getTranslation("study.split.told", change.tool(), change.version(), date(change.on()))), split);
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("study.split.title", change.phase()));
        var runIn = study.analysisPlan().runInDaysOrDefault();
        dialog.setText(getTranslation(
                "study.split.text",
                change.phase(),
                date(change.on().minusDays(1)),
                change.nameAfter(),
                date(change.on()),
                runIn));
        dialog.setConfirmText(getTranslation("study.split"));
        dialog.setCancelText(getTranslation("study.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> make());
        dialog.open();
    }

    private void make() {
        try {
            editing.change(change::splitIn);
        } catch (StudyRefused refused) {
            Notify.refused(refused);
        }
    }

    private String date(LocalDate day) {
        return Format.date(day, getLocale());
    }
}
