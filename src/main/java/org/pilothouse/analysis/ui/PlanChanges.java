package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** What was changed of a frozen plan, and why: where the figures are. */
class PlanChanges extends UnorderedList {
    private final transient ZoneId zone;
    private final transient Locale locale;

    PlanChanges(AnalysisResult result, ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
        addClassName("finding-warnings");
        if (result.plan().get("deviations") instanceof List<?> made) {
            made.stream()
                    .filter(Map.class::isInstance)
                    .map(change -> sentence((Map<?, ?>) change))
                    .forEach(change -> add(new ListItem(change)));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private String sentence(Map<?, ?> change) {
        var path = String.valueOf(change.get("field"));
        var day = Instant.parse(String.valueOf(change.get("at"))).atZone(zone).toLocalDate();
        return getTranslation(
                "report.deviation",
                Format.date(day, locale),
                getTranslation("study.field." + path.substring(path.lastIndexOf('.') + 1)),
                orNothing(change.get("before")),
                orNothing(change.get("after")),
                change.get("reason"));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? Format.NOT_DEFINED : value.toString();
    }
}
