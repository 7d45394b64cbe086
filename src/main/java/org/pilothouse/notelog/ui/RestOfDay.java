package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.pilothouse.notelog.WorkLine;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Below the notes of a day: several at once, other documentation work, and the word that this was all. */
class RestOfDay extends Section {
    final Button several = new Button();
    final Button other = new Button();
    final Button allDone = new Button();
    private final StudyId study;
    private final LocalDate day;
    private final transient DayExtras extras;
    private final transient Runnable redraw;

    RestOfDay(StudyId study, LocalDate day, DayExtras extras, Runnable logSeveral, Runnable redraw) {
        this.study = study;
        this.day = day;
        this.extras = extras;
        this.redraw = redraw;
        addClassName("rest-of-day");
        var list = new UnorderedList();
        list.addClassName("work-list");
        extras.work().between(study, day, day).forEach(line -> list.add(item(line)));
        list.setVisible(list.getComponentCount() > 0);
        button(several, "notelog.several", logSeveral);
        button(other, "notelog.work", () -> new WorkDialog(study, extras.work(), day, redraw).open());
        var over = extras.isOver(study, day);
        button(allDone, over ? "notelog.day.not-all" : "notelog.day.all", () -> end(over));
        var ways = new Div(several, other, allDone);
        ways.addClassName("row-of-actions");
        add(list, ways);
        if (over) {
            var said = new Paragraph(getTranslation("notelog.day.over"));
            said.addClassNames("muted", "small");
            said.getElement().setAttribute("role", "status");
            add(said);
        }
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(getTranslation(key));
        button.addClassName("big");
        button.addClickListener(tap -> action.run());
    }

    private ListItem item(WorkLine line) {
        var work = line.work();
        var what = new Span(Labels.artefact(this, work.artefact()));
        what.addClassName("note-type");
        var doing = new Span(Labels.of(this, work.step()));
        doing.addClassName("muted");
        var words = new Div(what, doing);
        words.addClassName("note-words");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), tap -> remove(line));
        remove.setAriaLabel(getTranslation("notelog.step-remove", what.getText()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var minutes = new Span(Labels.minutes(this, work.minutes()));
        minutes.addClassNames("number", "note-minutes");
        return new ListItem(words, minutes, remove);
    }

    private void remove(WorkLine line) {
        attempt(() -> extras.work().remove(study, line.key()));
    }

    private void end(boolean over) {
        attempt(() -> {
            if (over) {
                extras.days().takeBack(study, day);
            } else {
                extras.days().thatWasAll(study, day);
            }
        });
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        redraw.run();
    }
}
