package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;
import org.pilothouse.study.PlanWords;

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
        var words =
                new PlanWords(key -> Optional.of(getTranslation(key)).filter(found -> !found.contains(key)), locale);
        var path = String.valueOf(change.get("field"));
        var day = Instant.parse(String.valueOf(change.get("at"))).atZone(zone).toLocalDate();
        return getTranslation(
                "report.deviation",
                Format.date(day, locale),
                words.field(path),
                words.value(path, text(change.get("before"))),
                words.value(path, text(change.get("after"))),
                change.get("reason"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
