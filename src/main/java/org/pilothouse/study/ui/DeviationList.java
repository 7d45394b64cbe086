package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.pilothouse.shell.Format;
import org.pilothouse.study.Deviation;

/** What was changed after the plan was frozen: what it was, what it became, why, when and by whom. */
class DeviationList extends Section {

    DeviationList(List<Deviation> deviations, ZoneId zone) {
        super("deviations");
        var list = new UnorderedList();
        list.addClassName("setup-list");
        deviations.forEach(deviation -> list.add(line(deviation, zone)));
        add(list);
    }

    private ListItem line(Deviation deviation, ZoneId zone) {
        var words = Choices.plan(this);
        var name = new Span(words.field(deviation.field()));
        name.addClassName("setup-name");
        var change = new Span(getTranslation(
                "study.deviation.change",
                words.value(deviation.field(), deviation.before()),
                words.value(deviation.field(), deviation.after())));
        var made = new Span(getTranslation(
                "study.deviation.made",
                Format.dateTime(deviation.at(), zone, getLocale()),
                Choices.words(this, deviation.by())));
        made.addClassNames("muted", "small");
        var lines = new Div(name, change, new Span(deviation.reason()), made);
        lines.addClassName("setup-words");
        return new ListItem(lines);
    }
}
