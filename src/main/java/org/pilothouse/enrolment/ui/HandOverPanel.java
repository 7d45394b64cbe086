package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.pilothouse.enrolment.HandOver;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;

/** Where a lead names the people to invite, and sees how many were in the lists handed over so far. */
class HandOverPanel extends Div {
    final Button handOver = new Button(getTranslation("enrolment.hand-over"));

    HandOverPanel(HandOver service, StudyId study, ZoneId zone, Runnable whenDone) {
        addClassName("panel");
        handOver.addClickListener(click -> new HandOverDialog(service, study, whenDone).open());
        add(
                new H2(getTranslation("enrolment.hand-over.title")),
                new Paragraph(getTranslation("enrolment.hand-over.text")));
        var lists = service.soFar(study);
        if (lists.isEmpty()) {
            handOver.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            var soFar = new UnorderedList();
            soFar.addClassName("small");
            lists.forEach(line -> soFar.add(new ListItem(getTranslation(
                    "enrolment.hand-over.line", line.people(), Format.dateTime(line.at(), zone, getLocale())))));
            add(soFar);
        }
        add(handOver);
    }
}
