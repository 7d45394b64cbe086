package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.notelog.NoteLine;

/** Notes as a list to read; each opens with a tap. */
class NoteList extends UnorderedList {

    NoteList(List<NoteLine> lines, Consumer<NoteLine> open) {
        addClassName("note-list");
        lines.forEach(line -> add(new ListItem(item(line, open))));
    }

    private NativeButton item(NoteLine line, Consumer<NoteLine> open) {
        var type = new Span(line.typeLabel());
        type.addClassName("note-type");
        var use = new Span(Labels.use(this, line));
        use.addClassName("muted");
        var words = new Div(type, use);
        words.addClassName("note-words");
        var minutes = new Span(Labels.minutes(this, line.minutes()));
        minutes.addClassNames("number", line.minutes() == null ? "muted" : "note-minutes");
        var button = new NativeButton();
        button.add(words, minutes);
        button.addClickListener(tap -> open.accept(line));
        return button;
    }
}
