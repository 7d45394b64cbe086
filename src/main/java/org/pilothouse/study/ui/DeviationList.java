package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        var name = new Span(fieldName(deviation.field()));
        name.addClassName("setup-name");
        var change = new Span(getTranslation(
                "study.deviation.change", orNotDeclared(deviation.before()), orNotDeclared(deviation.after())));
        var made = new Span(getTranslation(
                "study.deviation.made",
                Format.dateTime(deviation.at(), zone, getLocale()),
                Choices.words(this, deviation.by())));
        made.addClassNames("muted", "small");
        var words = new Div(name, change, new Span(deviation.reason()), made);
        words.addClassName("setup-words");
        return new ListItem(words);
    }

    private String orNotDeclared(@Nullable String value) {
        return value == null ? getTranslation("study.not-declared") : value;
    }

    private String fieldName(String field) {
        return getTranslation("study.field." + field.substring(field.lastIndexOf('.') + 1));
    }
}
