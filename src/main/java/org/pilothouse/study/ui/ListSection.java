package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;

/** A part of the set-up that is a list of things, each with a name, a line about it, and a form. */
abstract class ListSection<T> extends Section {
    private final String key;
    private final Editing editing;
    private final UnorderedList list = new UnorderedList();
    private boolean frozen;

    ListSection(String key, Editing editing) {
        super(key);
        this.key = key;
        this.editing = editing;
    }

    abstract List<T> items(StudyDefinition study);

    abstract StudyDefinition with(StudyDefinition study, List<T> items);

    abstract String name(T item);

    abstract String details(T item);

    /** Fills the form and says how its values become an item. */
    abstract Supplier<T> fields(FormFields form, @Nullable T item);

    /** What hangs on the name of the item follows it; nothing by default. */
    StudyDefinition follow(StudyDefinition study, T before, T after) {
        return study;
    }

    /** What an empty list says, by its translation key. */
    String whatIsMissing(StudyDefinition study) {
        return key;
    }

    /** Whether a frozen plan fixes these things: then each change is a deviation and needs a reason. */
    boolean isPartOfPlan() {
        return false;
    }

    /** What stands under an item; nothing by default. */
    Component below(T item) {
        return new Div();
    }

    void show(StudyDefinition study, boolean editable) {
        frozen = isPartOfPlan() && study.lockedAt() != null;
        if (editable) {
            var add = new Button(getTranslation("study.add." + key), click -> edit(null));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            action(add);
        }
        var items = items(study);
        if (items.isEmpty()) {
            add(new EmptyState("study.empty." + whatIsMissing(study)));
            return;
        }
        list.addClassName("setup-list");
        items.forEach(item -> list.add(row(item, editable)));
        add(list);
    }

    /** Shows the items as they are now, without anything else on the page. */
    void refill(StudyDefinition study) {
        list.removeAll();
        items(study).forEach(item -> list.add(row(item, true)));
    }

    void edit(@Nullable T item) {
        var form = new FormFields();
        var read = fields(form, item);
        var title = item == null ? getTranslation("study.add." + key) : name(item);
        var keep = keeping(form);
        new EditDialog(title, form, () -> keep.accept(saved(item, read.get()))).open();
    }

    /** How a change from that form is kept: with a reason where a frozen plan fixes it. */
    private Consumer<UnaryOperator<StudyDefinition>> keeping(FormFields form) {
        if (!frozen) {
            var passed = new PassedDays(form);
            return change -> passed.keep(editing, change);
        }
        var why = form.deviationReason();
        return change -> editing.deviate(change, why.getValue());
    }

    Editing editing() {
        return editing;
    }

    private ListItem row(T item, boolean editable) {
        var name = new Span(name(item));
        name.addClassName("setup-name");
        var details = new Span(details(item));
        details.addClassName("muted");
        var words = new Div(name, details, below(item));
        words.addClassName("setup-words");
        var row = new ListItem(words);
        if (editable) {
            row.add(new Div(
                    icon("pencil", "study.edit", item, () -> edit(item)),
                    icon("trash", "study.remove", item, () -> confirmRemoval(item))));
        }
        return row;
    }

    private Button icon(String icon, String label, T item, Runnable work) {
        var button = new Button(new Icon("vaadin", icon), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label, name(item)));
        button.setTooltipText(getTranslation(label, name(item)));
        return button;
    }

    private UnaryOperator<StudyDefinition> saved(@Nullable T before, T after) {
        return study -> {
            var items = new ArrayList<>(items(study));
            var at = before == null ? -1 : items.indexOf(before);
            if (at < 0) {
                items.add(after);
                return with(study, items);
            }
            items.set(at, after);
            return follow(with(study, items), items(study).get(at), after);
        };
    }

    private void confirmRemoval(T item) {
        if (frozen) {
            var form = new FormFields();
            var keep = keeping(form);
            new EditDialog(getTranslation("study.remove", name(item)), form, () -> keep.accept(without(item))).open();
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("study.remove", name(item)));
        dialog.setText(getTranslation("study.remove.text"));
        dialog.setConfirmText(getTranslation("study.remove.confirm"));
        dialog.setCancelText(getTranslation("study.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> remove(item));
        dialog.open();
    }

    private UnaryOperator<StudyDefinition> without(T item) {
        return study -> {
            var items = new ArrayList<>(items(study));
            items.remove(item);
            return with(study, items);
        };
    }

    private void remove(T item) {
        try {
            editing.change(without(item));
        } catch (StudyRefused refused) {
            Notify.refused(refused);
        }
    }
}
