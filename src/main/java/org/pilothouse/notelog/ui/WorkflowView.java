package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.UsualPaths;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** How I usually work on a type of note: step cards laid in a row, saved with every tap. */
@Route("studies/:study/workflow")
@RolesAllowed(Role.Named.CLINICIAN)
class WorkflowView extends StudyPage {
    final Select<LogChoices.Type> type = new Select<>();
    final OrderedList path = new OrderedList();
    final Div cards = new Div();
    private final transient OwnNotes notes;
    private final transient UsualPaths paths;
    private final List<StepKind> steps = new ArrayList<>();

    WorkflowView(StudyDirectory studies, OwnNotes notes, UsualPaths paths) {
        super(studies, "notelog.workflow");
        this.notes = notes;
        this.paths = paths;
        addClassNames("today", "workflow");
        type.setLabel(getTranslation("notelog.type"));
        type.setItemLabelGenerator(one -> one == null ? "" : one.label());
        type.addValueChangeListener(change -> load(change.getValue()));
        path.addClassName("path");
        cards.addClassName("step-chips");
        Arrays.stream(StepKind.values()).forEach(kind -> cards.add(card(kind)));
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var types = notes.choices(study).types();
        type.setItems(types);
        add(
                new PageHeader(getPageTitle(), getTranslation("notelog.workflow.sentence")),
                type,
                new H2(getTranslation("notelog.workflow.path")),
                path,
                new H2(getTranslation("notelog.workflow.cards")),
                cards);
        types.stream().findFirst().ifPresent(type::setValue);
    }

    private Button card(StepKind kind) {
        return new Button(Labels.of(this, kind), VaadinIcon.PLUS.create(), tap -> {
            steps.add(kind);
            keep();
        });
    }

    private void load(LogChoices.@Nullable Type chosen) {
        steps.clear();
        if (chosen != null) {
            steps.addAll(paths.mine(study()).getOrDefault(chosen.code(), List.of()));
        }
        draw();
    }

    private void keep() {
        try {
            paths.lay(study(), type.getValue().code(), steps);
            draw();
        } catch (Refused refusal) {
            Notify.refused(refusal);
            load(type.getValue());
        }
    }

    private void draw() {
        path.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            path.add(item(i));
        }
        if (steps.isEmpty()) {
            var empty = new ListItem(new Paragraph(getTranslation("notelog.workflow.empty")));
            empty.addClassName("muted");
            path.add(empty);
        }
    }

    private ListItem item(int place) {
        var words = Labels.of(this, steps.get(place));
        var name = new Span(words);
        name.addClassName("note-type");
        var up = small(
                VaadinIcon.ARROW_UP, "notelog.workflow.up", words, () -> Collections.swap(steps, place, place - 1));
        up.setEnabled(place > 0);
        var down = small(
                VaadinIcon.ARROW_DOWN, "notelog.workflow.down", words, () -> Collections.swap(steps, place, place + 1));
        down.setEnabled(place < steps.size() - 1);
        return new ListItem(
                name, up, down, small(VaadinIcon.CLOSE_SMALL, "notelog.step-remove", words, () -> steps.remove(place)));
    }

    private Button small(VaadinIcon icon, String key, String step, Runnable change) {
        var button = new Button(icon.create(), tap -> {
            change.run();
            keep();
        });
        button.setAriaLabel(getTranslation(key, step));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
