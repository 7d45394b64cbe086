package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.pilothouse.shell.Format;
import org.pilothouse.study.Deviation;

/** What was changed of a frozen plan, and why, beside the figures of the overview; nothing where nothing was. */
class PlanChangesOnOverview extends Div {

    PlanChangesOnOverview(List<Deviation> deviations, ZoneId zone, String planAddress) {
        var list = new UnorderedList();
        list.addClassName("finding-warnings");
        deviations.forEach(deviation -> list.add(new ListItem(sentence(deviation, zone))));
        add(list, new Anchor(planAddress, getTranslation("study.part.deviations")));
        setVisible(!deviations.isEmpty());
    }

    private String sentence(Deviation deviation, ZoneId zone) {
        var words = Choices.plan(this);
        return getTranslation(
                "report.deviation",
                Format.date(LocalDate.ofInstant(deviation.at(), zone), getLocale()),
                words.field(deviation.field()),
                words.value(deviation.field(), deviation.before()),
                words.value(deviation.field(), deviation.after()),
                deviation.reason());
    }
}
