package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;

/** Logs a note after the fact, or sets one right. Stays open with all that was typed when something is refused. */
class NoteDialog extends Dialog {
    final NoteForm form;
    final Paragraph problem = new Paragraph();
    final Button save = new Button();

    private NoteDialog(String titleKey, NoteForm form, Consumer<OwnNote> keep) {
        this.form = form;
        addClassName("note-dialog");
        setHeaderTitle(getTranslation(titleKey));
        setCloseOnOutsideClick(false);
        problem.addClassNames("notice", "harm");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        add(form, problem);
        save.setText(getTranslation("notelog.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("big");
        save.addClickListener(tap -> form.read().ifPresent(told -> keep(told, keep)));
        var cancel = new Button(getTranslation("notelog.cancel"), tap -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.addClassName("big");
        getFooter().add(cancel, save);
    }

    static NoteDialog logging(StudyId study, OwnNotes notes, Telling telling, Runnable saved) {
        var form = NoteForm.empty(study, notes);
        return new NoteDialog("notelog.log", form, told -> {
            telling.record(study, told, form.otherReason.words());
            saved.run();
        });
    }

    static NoteDialog several(StudyId study, OwnNotes notes, Runnable saved) {
        var form = NoteForm.several(study, notes);
        return new NoteDialog("notelog.several", form, told -> {
            notes.recordSeveral(study, told, form.count.getValue());
            saved.run();
        });
    }

    static NoteDialog editing(
            StudyId study, OwnNotes notes, Telling telling, String noteRef, OwnNote told, Runnable saved) {
        var form = NoteForm.of(study, notes, told);
        form.otherReason.setValue(telling.reasonOf(study, noteRef).orElse(""));
        var dialog = new NoteDialog("notelog.edit-note", form, changed -> {
            telling.change(study, noteRef, changed, form.otherReason.words());
            saved.run();
        });
        var remove = new Button(dialog.getTranslation("notelog.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClassNames("big", "remove");
        remove.addClickListener(tap -> dialog.keep(told, any -> {
            notes.remove(study, noteRef);
            saved.run();
        }));
        dialog.getFooter().addComponentAsFirst(remove);
        return dialog;
    }

    private void keep(OwnNote told, Consumer<OwnNote> keep) {
        try {
            keep.accept(told);
            close();
        } catch (Refused refusal) {
            problem.setText(getTranslation(refusal.messageKey(), refusal.arguments(key -> getTranslation(key))));
            problem.setVisible(!refusal.isSaidInPlace());
        }
    }
}
