package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pilothouse.coding.BlindState;
import org.pilothouse.coding.CoderLine;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Above the workbench: which text, whose codings, undo and redo, and how blind coding stands. */
class WorkbenchBar extends Div {
    private final StudyId study;
    private final TranscriptText text;
    private final WorkbenchServices services;
    private final Workbench workbench;

    WorkbenchBar(StudyId study, TranscriptText text, String back, WorkbenchServices services, Workbench workbench) {
        this.study = study;
        this.text = text;
        this.services = services;
        this.workbench = workbench;
        addClassName("workbench-bar");
        var all = new Anchor(back, getTranslation("coding.back"));
        all.addClassNames("small", "workbench-back");
        var title = new Div(all, heading());
        title.addClassName("workbench-title");
        var undo = icon(VaadinIcon.ARROW_BACKWARD, "coding.workbench.key.undo", workbench::undo);
        var redo = icon(VaadinIcon.ARROW_FORWARD, "coding.workbench.key.redo", workbench::redo);
        var search = icon(VaadinIcon.SEARCH, "coding.workbench.key.search", () -> workbench.search(""));
        var correct = icon(VaadinIcon.EDIT, "coding.correct", this::correct);
        var redact = icon(VaadinIcon.ERASER, "coding.redact", this::redact);
        var state = services.blind().state(study, text.guid());
        var tools = new Div(company(state), coders(), search, undo, redo, blindness(), correct, redact);
        tools.addClassName("workbench-tools");
        add(title, tools);
        showBlindState(state);
    }

    private Company company(BlindState state) {
        var name = services.coders().all(study).stream()
                .filter(CoderLine::own)
                .map(CoderLine::name)
                .findFirst()
                .orElse("");
        var blind = isBlind(state);
        return new Company(services.live(), text.id(), name, blind, () -> showWhatMayBeSeen(blind), workbench::look);
    }

    private static boolean isBlind(BlindState state) {
        return state.mine() && state.isOpen();
    }

    /** A page that is open when its reader begins or ends to code blind shows no more and no less than a fresh one. */
    private void showWhatMayBeSeen(boolean before) {
        if (isBlind(services.blind().state(study, text.guid())) != before) {
            again();
        }
    }

    private Button blindness() {
        return icon(
                VaadinIcon.EYE_SLASH,
                "coding.blind.title",
                () -> new BlindDialog(study, text.guid(), services.blind(), this::again).open());
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void correct() {
        new CorrectTextDialog(study, text, services.corrections(), this::again).open();
    }

    private void redact() {
        var selected = workbench.selected();
        if (selected.isEmpty()) {
            Notify.problem("coding.redact.select-first");
        } else {
            new RedactDialog(study, text, selected.start(), selected.end(), services.redactions(), this::again).open();
        }
    }

    private H1 heading() {
        var interview = text.interview();
        var name = new Span(text.source());
        if (interview != null) {
            name.addClassName("code");
        }
        var heading = new H1(name);
        if (interview != null) {
            var who = interview.participants().stream()
                    .map(ParticipantCode::value)
                    .collect(Collectors.joining(", "));
            var participants = new Span(who);
            participants.addClassNames("muted", "code");
            heading.add(participants);
        }
        return heading;
    }

    private Select<String> coders() {
        var everybody = getTranslation("coding.coders.all");
        var choice = new Select<String>();
        choice.setAriaLabel(getTranslation("coding.coders"));
        choice.addClassName("coder-filter");
        var names = new ArrayList<>(List.of(everybody));
        services.coders().all(study).stream().map(CoderLine::name).forEach(names::add);
        choice.setItems(names);
        choice.setValue(everybody);
        choice.addValueChangeListener(
                change -> workbench.filter(everybody.equals(change.getValue()) ? null : change.getValue()));
        return choice;
    }

    private void showBlindState(BlindState state) {
        if (!isBlind(state)) {
            return;
        }
        var notice = new Div(new Span(getTranslation("coding.blind", state.done(), state.coders())));
        notice.addClassNames("notice", "decide", "workbench-blind");
        if (!state.mineDone()) {
            var done = new Button(getTranslation("coding.blind.done"), click -> {
                services.blind().finish(study, text.guid());
                again();
            });
            done.addThemeVariants(ButtonVariant.SMALL);
            notice.add(done);
        }
        add(notice);
    }

    private Button icon(VaadinIcon icon, String key, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
