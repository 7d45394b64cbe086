package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What must be known with every figure above: what the pilot cannot say, and what of its plan was changed late and why. */
class LimitsPanel extends Section {

    LimitsPanel(List<String> limits) {
        addClassNames("panel", "release-section");
        setId("release-limits");
        add(new H2(getTranslation("report.thematic.limits")));
        var list = new UnorderedList();
        limits.forEach(limit -> list.add(new ListItem(limit)));
        add(list);
    }
}
