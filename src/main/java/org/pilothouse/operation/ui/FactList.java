package org.pilothouse.operation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A panel of facts, one a line: what it is and what it says. */
class FactList extends Section {
    private final DescriptionList facts = new DescriptionList();

    FactList(String titleKey) {
        addClassName("panel");
        facts.addClassName("facts");
        add(new H2(getTranslation(titleKey)), facts);
    }

    FactList fact(String key, String value) {
        return named(getTranslation(key), value);
    }

    FactList named(String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        return this;
    }
}
