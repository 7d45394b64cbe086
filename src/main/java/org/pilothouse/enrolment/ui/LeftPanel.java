package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.pilothouse.enrolment.WithdrawalLine;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shell.Format;

/** What somebody who asked to leave has asked for, and how far it is. */
class LeftPanel extends Div {

    LeftPanel(WithdrawalLine line, List<Published> published, ZoneId zone) {
        addClassNames("panel", "left-panel");
        add(
                new H2(getTranslation("enrolment.left.title")),
                new Paragraph(getTranslation(
                        "enrolment.left.asked",
                        Format.dateTime(line.at(), zone, getLocale()),
                        getTranslation("enrolment.mode." + line.mode()))),
                new Paragraph(
                        getTranslation(line.isPending() ? "enrolment.left.waiting" : "enrolment.left.carried-out")),
                new PublishedList(published, zone));
    }
}
