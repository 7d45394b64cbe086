package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.pilothouse.enrolment.OutstandingConsents;
import org.pilothouse.shared.StudyId;

/** How many have not agreed to a materially changed text; their names only when asked for, because that is logged. */
class OutstandingPanel extends Div {
    final Button names = new Button(getTranslation("enrolment.outstanding.names"));

    OutstandingPanel(OutstandingConsents outstanding, StudyId study) {
        addClassName("panel");
        var count = outstanding.count(study);
        setVisible(count > 0);
        names.addClickListener(click -> {
            remove(names);
            var rows = new UnorderedList();
            rows.addClassName("person-rows");
            outstanding
                    .names(study)
                    .forEach(line -> rows.add(new PersonRow(
                            line.name(), line.email(), new CodeText(line.code().value()))));
            add(rows);
        });
        add(
                new H2(getTranslation("enrolment.outstanding.title", count)),
                new Paragraph(getTranslation("enrolment.outstanding.text")),
                names);
    }
}
