package org.pilothouse.interview.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.interview.InterviewLine;

/** To which interview a text belongs: those that have none yet. */
class LinkChoice extends Select<String> {

    LinkChoice(List<InterviewLine> interviews, Consumer<String> chosen) {
        setPlaceholder(getTranslation("interview.link"));
        setAriaLabel(getTranslation("interview.link"));
        setItems(interviews.stream()
                .filter(line -> line.source() == null)
                .map(InterviewLine::code)
                .toList());
        addValueChangeListener(change -> chosen.accept(change.getValue()));
    }
}
