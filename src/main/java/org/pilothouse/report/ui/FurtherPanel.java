package org.pilothouse.report.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What else was measured about time: in a sentence each, and in full one click away. */
class FurtherPanel extends Section {

    FurtherPanel(List<org.pilothouse.report.model.Section> sections) {
        addClassNames("panel", "release-section");
        setId("release-further");
        setVisible(!sections.isEmpty());
        add(new H2(getTranslation("report.further.heading")), new Paragraph(getTranslation("report.further.sentence")));
        var full = new Div();
        full.addClassName("release-more");
        for (var section : sections) {
            add(new Paragraph(section.lead()));
            full.add(new SectionPanel(section));
        }
        add(new Details(getTranslation("report.more-measures"), full));
    }
}
