package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shell.Format;

/** The published reports that stay as they are, by name and date, for whoever leaves. */
class PublishedList extends Div {

    PublishedList(List<Published> published, ZoneId zone) {
        addClassName("published-list");
        if (published.isEmpty()) {
            add(new Paragraph(getTranslation("enrolment.leave.published.none")));
            return;
        }
        add(new Paragraph(getTranslation("enrolment.leave.published")));
        var list = new UnorderedList();
        published.forEach(report -> list.add(new ListItem(getTranslation(
                "enrolment.leave.published.one",
                report.number(),
                report.title(),
                Format.dateTime(report.lockedAt(), zone, getLocale())))));
        add(list);
    }
}
