package org.pilothouse.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.RowProblem;

/** Reads the consent forms of {@code study.yaml}. */
final class ConsentFormYaml {
    private final Consumer<RowProblem> problems;
    private final Map<String, ConsentForm> forms = new LinkedHashMap<>();

    private ConsentFormYaml(Consumer<RowProblem> problems) {
        this.problems = problems;
    }

    /** By version, in the order of the file. */
    static Map<String, ConsentForm> read(Map<String, Object> yaml, Consumer<RowProblem> problems) {
        var reading = new ConsentFormYaml(problems);
        switch (yaml.get(EnrolmentBundle.FORMS)) {
            case null -> {}
            case List<?> entries -> {
                for (var index = 0; index < entries.size(); index++) {
                    reading.add(EnrolmentBundle.FORMS + "[" + index + "]", entries.get(index));
                }
            }
            case Object other -> reading.refuse(EnrolmentBundle.FORMS, "WRONG_SHAPE", other, "a list of mappings");
        }
        return reading.forms;
    }

    private void add(String path, @Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> form)) {
            refuse(path, "WRONG_SHAPE", entry, "a mapping");
            return;
        }
        var version = required(path, form, "version");
        var text = required(path, form, "text");
        var effectiveFrom = date(path + ".effectiveFrom", required(path, form, "effectiveFrom"));
        var material = form.get("material");
        if (material != null && !(material instanceof Boolean)) {
            refuse(path + ".material", "UNKNOWN_VALUE", material, "true or false");
        }
        if (version == null || text == null || effectiveFrom == null) {
            return;
        }
        var known = forms.putIfAbsent(
                version, new ConsentForm(version, effectiveFrom, Boolean.TRUE.equals(material), text));
        if (known != null) {
            refuse(path + ".version", "DUPLICATE", version, "a version that occurs once");
        }
    }

    private @Nullable String required(String path, Map<?, ?> form, String key) {
        var value = form.get(key);
        if (value == null || value.toString().isBlank()) {
            refuse(path + "." + key, "REQUIRED", value, "a value");
            return null;
        }
        return value.toString();
    }

    private @Nullable LocalDate date(String path, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            refuse(path, "BAD_DATE", text, "a date such as 2026-02-09");
            return null;
        }
    }

    private void refuse(String path, String reason, @Nullable Object found, String expected) {
        var shown = found == null ? "" : found.toString();
        problems.accept(new RowProblem(EnrolmentBundle.STUDY, 0, path, reason, shown, expected));
    }
}
