package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.pilothouse.report.model.DecisionModel;

/** What was declared before anybody looked, and what follows from it. */
class DecisionPanel extends Section {

    DecisionPanel(DecisionModel decision) {
        addClassNames("panel", "release-section");
        setId("release-decision");
        add(new H2(getTranslation("report.question.decision")));
        if (decision.conditions().isEmpty()) {
            add(new Paragraph(getTranslation("report.decision.none")));
            return;
        }
        if (!decision.step().isEmpty()) {
            var step = new Paragraph(decision.step());
            step.addClassNames("notice", "decide");
            add(step);
        }
        add(new TablePanel(decision.table()));
    }
}
