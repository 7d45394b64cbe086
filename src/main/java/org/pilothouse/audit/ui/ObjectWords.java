package org.pilothouse.audit.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an action of the log was about, in words. Long random numbers are cut to a reference by which two things can be told apart
 * and found again; what it stands for is said by nobody here, because the log shows neither names of clinicians nor texts.
 */
final class ObjectWords {
    private static final String KEY = "audit.on.";
    private static final Pattern RANDOM =
            Pattern.compile("\\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

    /** Where the words for what follows the first word stand. */
    private static final Map<String, String> VALUES = Map.of(
            "letter", "enrolment.letter.",
            "class", "enrolment.retention.class.",
            "rule", "enrolment.retention.class.",
            "field", "text.field.");

    private ObjectWords() {}

    /** @param object as the log keeps it: a kind, and mostly what tells one of that kind from another */
    static String of(Component page, String object) {
        var parts = RANDOM.matcher(object).replaceAll("$1").split(" ", 2);
        if (parts.length < 2) {
            return object;
        }
        var values = VALUES.get(parts[0]);
        var which = values == null ? parts[1] : words(page, values + parts[1]).orElse(parts[1]);
        return words(page, KEY + parts[0], which).orElse(parts[0] + " " + which);
    }

    private static Optional<String> words(Component page, String key, Object... arguments) {
        return Optional.of(page.getTranslation(key, arguments)).filter(found -> !found.contains(key));
    }
}
