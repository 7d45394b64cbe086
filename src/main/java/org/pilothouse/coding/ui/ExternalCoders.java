package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.BlindCoding.Candidate;
import org.pilothouse.coding.CoderLine;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** People of imported projects: who of the researchers here they are. */
class ExternalCoders extends Div {
    private final StudyId study;
    private final Coders coders;
    private final BlindCoding blind;
    private final transient Runnable changed;

    ExternalCoders(StudyId study, Coders coders, BlindCoding blind, Runnable changed) {
        this.study = study;
        this.coders = coders;
        this.blind = blind;
        this.changed = changed;
        add(new Paragraph(getTranslation("coding.exchange.coders.text")));
        coders.all(study).stream().filter(CoderLine::external).map(this::line).forEach(this::add);
    }

    private Div line(CoderLine coder) {
        var who = new Select<Candidate>();
        who.setAriaLabel(getTranslation("coding.exchange.coders.is", coder.name()));
        who.setPlaceholder(getTranslation("coding.exchange.coders.nobody"));
        who.setItems(blind.candidates(study));
        who.setItemLabelGenerator(candidate -> candidate == null ? "" : candidate.name());
        who.addValueChangeListener(change -> assign(coder, change.getValue()));
        var line = new Div(new Span(coder.name()), who);
        line.addClassName("external-coder");
        return line;
    }

    private void assign(CoderLine coder, Candidate candidate) {
        try {
            coders.assign(study, coder.guid(), candidate.account());
            Notify.done("coding.exchange.coders.assigned", coder.name(), candidate.name());
            changed.run();
        } catch (CodingRefused refused) {
            Notify.refused(refused);
        }
    }
}
