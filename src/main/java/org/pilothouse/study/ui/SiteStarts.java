package org.pilothouse.study.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilothouse.study.StudyTemplate;

/** On which day each site gets the tool, where a design goes site by site. */
class SiteStarts extends Div {
    final Map<String, DatePicker> fields = new LinkedHashMap<>();
    private final Map<String, LocalDate> chosen = new HashMap<>();

    SiteStarts() {
        addClassName("site-starts");
    }

    /** Days that somebody chose stay; the others follow the design. */
    void show(StudyTemplate template, LocalDate firstDay, List<String> sites) {
        removeAll();
        fields.clear();
        setVisible(template.bySite());
        if (!template.bySite()) {
            return;
        }
        add(new Paragraph(getTranslation(sites.isEmpty() ? "study.site-starts.none" : "study.site-starts")));
        template.siteStarts(firstDay, sites).forEach((site, usual) -> {
            var field = new DatePicker(site, chosen.getOrDefault(site, usual));
            field.setMin(firstDay);
            field.addValueChangeListener(change -> remember(site, change.getValue()));
            fields.put(site, field);
            add(field);
        });
    }

    private void remember(String site, LocalDate day) {
        if (day == null) {
            chosen.remove(site);
        } else {
            chosen.put(site, day);
        }
    }

    Map<String, LocalDate> starts() {
        var starts = new LinkedHashMap<String, LocalDate>();
        fields.forEach((site, field) -> {
            if (field.getValue() != null) {
                starts.put(site, field.getValue());
            }
        });
        return starts;
    }
}
