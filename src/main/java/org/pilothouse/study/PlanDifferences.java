package org.pilothouse.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;

/** What of a frozen plan two set-ups say differently, in the words of {@code study.yaml}. */
final class PlanDifferences {
    private static final List<String> FROZEN = List.of("design", "purpose", "analysisApproach", "timezone");
    private static final String PLAN = "analysisPlan";

    /** As far as they have passed. */
    private static final String PHASES = "phases";

    private PlanDifferences() {}

    static List<Deviation> between(StudyDefinition before, StudyDefinition after, Instant at, String reason, Role by) {
        var was = fields(before);
        var becomes = fields(after);
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(becomes.keySet());
        var deviations = new ArrayList<Deviation>();
        for (var name : names) {
            if (!Objects.equals(was.get(name), becomes.get(name))) {
                deviations.add(new Deviation(at, name, was.get(name), becomes.get(name), reason, by));
            }
        }
        var today = LocalDate.ofInstant(at, before.timezone());
        var passed = new PassedPhases(before, today);
        var passedNow = new PassedPhases(after, today);
        if (!passed.sameAs(passedNow)) {
            var gone = passed.notIn(passedNow);
            var come = passedNow.notIn(passed);
            deviations.add(new Deviation(at, PHASES, orNull(gone), orNull(come), reason, by));
        }
        return List.copyOf(deviations);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static Map<String, String> fields(StudyDefinition study) {
        var yaml = StudyYaml.write(study);
        var fields = new LinkedHashMap<String, String>();
        FROZEN.forEach(name -> put(fields, name, yaml.get(name)));
        if (yaml.get(PLAN) instanceof Map<?, ?> plan) {
            plan.forEach((name, value) -> put(fields, PLAN + "." + name, value));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, words(value));
        }
    }

    private static String words(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(PlanDifferences::words).collect(Collectors.joining("; "));
            case Map<?, ?> map -> map.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
