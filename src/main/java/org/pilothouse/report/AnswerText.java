package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Head;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.model.Stored;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.NotDefined;

/** An answer as it is kept overnight: as in JSON, but a number stays told apart from what is hidden, bounded or undefined. */
final class AnswerText {
    private static final String KNOWN = "$known";
    private static final String AT_MOST = "$atMost";
    private static final String AT_LEAST = "$atLeast";
    private static final String UNDEFINED = "$undefined";
    private static final String HIDDEN = "$hidden";

    private AnswerText() {}

    static String write(AnalysisResult answer) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        kept.put("analysis", answer.analysis());
        kept.put("estimate", plain(answer.estimate()));
        kept.put("low", plain(answer.low()));
        kept.put("high", plain(answer.high()));
        kept.put("confidence", plain(answer.confidence()));
        kept.put("unit", answer.unit());
        kept.put("clinicians", plain(answer.clinicians()));
        kept.put("notes", plain(answer.notes()));
        kept.put("method", answer.method());
        kept.put("measurementMethod", plain(answer.measurementMethod()));
        kept.put("plan", plain(answer.plan()));
        kept.put("warnings", answer.warnings());
        kept.put("definition", answer.definition());
        kept.put("details", plain(answer.details()));
        return Stored.write(kept);
    }

    static AnalysisResult read(String text) {
        var kept = Stored.parse(text);
        return new AnalysisResult(
                kept.words("analysis"),
                new Head(
                        value(kept, "estimate"),
                        value(kept, "low"),
                        value(kept, "high"),
                        value(kept, "confidence"),
                        kept.words("unit"),
                        value(kept, "clinicians"),
                        value(kept, "notes")),
                kept.words("method"),
                kept.text("measurementMethod").map(MeasurementMethod::valueOf).orElse(null),
                map(kept.object("plan").fields()),
                kept.texts("warnings"),
                kept.words("definition"),
                map(kept.object("details").fields()),
                List.of(),
                Footprint.NONE);
    }

    private static @Nullable Object plain(@Nullable Object detail) {
        return switch (detail) {
            case null -> null;
            case Value.Known known -> Map.of(KNOWN, known.value());
            case Value.Bound bound -> Map.of(bound.atMost() ? AT_MOST : AT_LEAST, bound.limit());
            case Value.Undefined none -> Map.of(UNDEFINED, none.reason().name());
            case Value.Hidden hidden -> Map.of(HIDDEN, hidden.rule().name());
            case Enum<?> word -> word.name();
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                var entries = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> entries.put(Objects.toString(key, ""), plain(value)));
                yield entries;
            }
            default -> detail;
        };
    }

    private static Value value(Stored kept, String name) {
        return detail(kept.fields().get(name)) instanceof Value value ? value : Value.undefined(NotDefined.NO_DATA);
    }

    private static @Nullable Object detail(@Nullable Object kept) {
        return switch (kept) {
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(detail(item)));
                yield items;
            }
            case Map<?, ?> map
            when map.size() == 1 -> {
                var only = map.entrySet().iterator().next();
                var value = value(String.valueOf(only.getKey()), only.getValue());
                yield value == null ? map(map) : value;
            }
            case Map<?, ?> map -> map(map);
            case null, default -> kept;
        };
    }

    private static LinkedHashMap<String, @Nullable Object> map(Map<?, ?> kept) {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        kept.forEach((key, value) -> entries.put(String.valueOf(key), detail(value)));
        return entries;
    }

    private static @Nullable Value value(String kind, @Nullable Object kept) {
        return switch (kind) {
            case KNOWN -> Value.of(number(kept));
            case AT_MOST -> new Value.Bound(number(kept), true);
            case AT_LEAST -> new Value.Bound(number(kept), false);
            case UNDEFINED -> Value.undefined(NotDefined.valueOf(String.valueOf(kept)));
            case HIDDEN -> new Value.Hidden(Rule.valueOf(String.valueOf(kept)));
            default -> null;
        };
    }

    private static double number(@Nullable Object kept) {
        return kept instanceof Number number ? number.doubleValue() : 0;
    }
}
