package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.pilothouse.enrolment.OwnTimeAway;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** The clinician's own days away, on which nobody asks for anything. */
class TimeAwayPanel extends Section {
    private final transient OwnTimeAway away;
    private final transient StudyId study;
    final DatePicker from = new DatePicker(getTranslation("enrolment.away.from"));
    final DatePicker until = new DatePicker(getTranslation("enrolment.away.until"));
    final Button add = new Button(getTranslation("enrolment.away.add"), click -> add());
    private final UnorderedList list = new UnorderedList();

    TimeAwayPanel(OwnTimeAway away, StudyId study) {
        this.away = away;
        this.study = study;
        addClassNames("panel", "time-away");
        list.addClassName("agreed-scopes");
        var fields = new Div(from, until);
        fields.addClassName("field-row");
        add(
                new H2(getTranslation("enrolment.away.title")),
                new Paragraph(getTranslation("enrolment.away.text")),
                list,
                fields,
                add);
        show();
    }

    private void show() {
        list.removeAll();
        away.mine(study).forEach(time -> list.add(line(time)));
    }

    private ListItem line(TimeAway time) {
        var words = new Span(getTranslation(
                "enrolment.away.line", Format.date(time.from(), getLocale()), Format.date(time.until(), getLocale())));
        words.addClassName("words");
        var remove = new Button(getTranslation("enrolment.away.remove"), click -> {
            away.cancel(study, time.from());
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new ListItem(words, remove);
    }

    private void add() {
        Missing.at(from, from.isEmpty());
        Missing.at(until, until.isEmpty());
        if (from.isEmpty() || until.isEmpty()) {
            return;
        }
        try {
            away.add(study, from.getValue(), until.getValue());
            from.clear();
            until.clear();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show();
    }
}
