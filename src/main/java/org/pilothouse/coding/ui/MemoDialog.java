package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.MemoAbout;
import org.pilothouse.coding.MemoKind;
import org.pilothouse.coding.MemoLine;
import org.pilothouse.coding.MemoSubject;
import org.pilothouse.coding.Memos;
import org.pilothouse.coding.NewMemo;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Writes a memo, or changes one's own. */
class MemoDialog extends Dialog {
    final Select<MemoKind> kind = new Select<>();
    final Select<MemoAbout> about = new Select<>();
    final ComboBox<MemoSubject> subject = new ComboBox<>();
    final TextArea text = new TextArea();
    final Button save = new Button();
    final Button remove = new Button();

    MemoDialog(StudyId study, Memos memos, @Nullable MemoLine memo, Runnable changed) {
        setHeaderTitle(getTranslation(memo == null ? "coding.memos.write" : "coding.memos.change"));
        addClassName("restructure-dialog");
        kind.setLabel(getTranslation("coding.memos.kind"));
        kind.setItems(MemoKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("coding.memos.kind." + value.name()));
        kind.setHelperText(getTranslation("coding.memos.kind.help"));
        kind.setValue(memo == null ? MemoKind.ANALYTIC : memo.kind());
        text.setLabel(getTranslation("coding.memos.text"));
        text.setMaxLength(10_000);
        text.setMinRows(6);
        text.setWidthFull();
        text.setValue(memo == null ? "" : memo.words());
        TextGuard.on(text, "memo.text");
        save.setText(getTranslation("coding.memos.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> CodebookView.attempt(() -> {
            if (memo == null) {
                memos.write(study, written());
            } else {
                memos.change(study, memo.guid(), kind.getValue(), text.getValue());
            }
            Notify.done("coding.memos.saved");
            close();
            changed.run();
        }));
        add(kind);
        if (memo == null) {
            subjects(memos.subjects(study));
            add(about, subject);
        }
        add(text);
        remove.setText(getTranslation("coding.memos.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.setVisible(memo != null);
        remove.addClickListener(click -> CodebookView.attempt(() -> {
            if (memo != null) {
                memos.remove(study, memo.guid());
            }
            close();
            changed.run();
        }));
        getFooter().add(remove, new Button(getTranslation("coding.cancel"), click -> close()), save);
    }

    private NewMemo written() {
        var chosen = subject.getValue();
        return new NewMemo(kind.getValue(), about.getValue(), chosen == null ? null : chosen.guid(), text.getValue());
    }

    /** Memos on codings are written beside the coding. */
    private void subjects(List<MemoSubject> all) {
        about.setLabel(getTranslation("coding.memos.about"));
        about.setItems(MemoAbout.STUDY, MemoAbout.TEXT, MemoAbout.CODE, MemoAbout.THEME);
        about.setItemLabelGenerator(value -> getTranslation("coding.memos.on." + value.name()));
        subject.setLabel(getTranslation("coding.memos.subject"));
        subject.setItemLabelGenerator(MemoSubject::name);
        subject.setWidthFull();
        about.addValueChangeListener(change -> {
            subject.setVisible(change.getValue() != MemoAbout.STUDY);
            subject.setItems(
                    all.stream().filter(one -> one.about() == change.getValue()).toList());
        });
        about.setValue(MemoAbout.STUDY);
        subject.setVisible(false);
    }
}
