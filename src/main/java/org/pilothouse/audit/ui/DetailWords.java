package org.pilothouse.audit.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the log keeps beside an action, in words; what has none is shown as it is written. */
final class DetailWords {
    private static final String KEY = "audit.detail.";

    /** Where the words for the values of a detail stand. */
    private static final Map<String, String> VALUES = Map.of(
            "mode", "enrolment.mode.",
            "role", "study.value.Role.",
            "category", "text.category.",
            "kind", "study.value.Kind.",
            "gives", "audit.detail.gives.");

    private DetailWords() {}

    /** @param details as {@code AuditEntry} writes them: a map as text */
    static String of(Component page, String details) {
        return Arrays.stream(details.replaceAll("^\\{|\\}$", "").split(", "))
                .map(detail -> detail(page, detail))
                .collect(Collectors.joining(" · "));
    }

    private static String detail(Component page, String written) {
        var parts = written.split("=", 2);
        if (parts.length < 2) {
            return written;
        }
        var values = VALUES.get(parts[0]);
        if (values != null) {
            return words(page, values + parts[1]).orElse(parts[1]);
        }
        return number(parts[1])
                .flatMap(count -> words(page, "enrolment.removed." + parts[0], count))
                .or(() -> words(page, KEY + parts[0], parts[1]))
                .orElse(parts[0] + ": " + parts[1]);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<String> words(Component page, String key, Object... arguments) {
        return Optional.of(page.getTranslation(key, arguments)).filter(found -> !found.contains(key));
    }
}
