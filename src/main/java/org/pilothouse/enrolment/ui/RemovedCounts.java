package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** How much of which kind goes or went. */
class RemovedCounts extends UnorderedList {

    RemovedCounts(Map<String, Long> counts) {
        addClassName("removed-counts");
        if (counts.isEmpty()) {
            add(new ListItem(getTranslation("enrolment.removed.nothing")));
        }
        counts.forEach((kind, count) -> {
            var key = "enrolment.removed." + kind;
            add(new ListItem(getTranslation(key, count)));
        });
    }
}
