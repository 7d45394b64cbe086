package org.pilothouse.analysis;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.NotDefined;

/**
 * What an analysis found, already as its reader may see it.
 *
 * @param analysis its name, such as {@code time-change}
 * @param method how estimate and interval were computed
 * @param measurementMethod how the time was measured; null where no time is involved or nothing was measured
 * @param plan the declared values that matter here; a value may be null
 * @param warnings stable words, see {@link Warning}
 * @param definition what the estimate is, in a sentence
 * @param details by name: {@link Value}, text, numbers, lists of maps of these
 * @param suppressed what was hidden, merged or coarsened; not part of the answer in JSON
 * @param footprint what the figures shown were made of; never leaves the server
 */
public record AnalysisResult(
        String analysis,
        Head head,
        String method,
        @Nullable MeasurementMethod measurementMethod,
        Map<String, @Nullable Object> plan,
        List<String> warnings,
        String definition,
        Map<String, @Nullable Object> details,
        List<Suppressed> suppressed,
        Footprint footprint) {
    /** Among the details of a release: what it does not renew, and since which release that stands. */
    private static final String UNCHANGED = "unchangedSince";

    /** Among the details of what a lead is answered: the night it was frozen in. */
    private static final String AS_OF = "asOf";

    public AnalysisResult {
        warnings = List.copyOf(warnings);
        suppressed = List.copyOf(suppressed);
    }

    public Value estimate() {
        return head.estimate();
    }

    public Value low() {
        return head.low();
    }

    public Value high() {
        return head.high();
    }

    public Value confidence() {
        return head.confidence();
    }

    public String unit() {
        return head.unit();
    }

    public Value clinicians() {
        return head.clinicians();
    }

    public Value notes() {
        return head.notes();
    }

    /** The same question with another answer: other figures, details and what was hidden of them. */
    AnalysisResult answering(
            Head other,
            Map<String, @Nullable Object> otherDetails,
            List<Suppressed> otherSuppressed,
            Footprint otherFootprint) {
        return new AnalysisResult(
                analysis,
                other,
                method,
                measurementMethod,
                plan,
                warnings,
                definition,
                otherDetails,
                otherSuppressed,
                otherFootprint);
    }

    /** The same answer with other things to know beside it. */
    AnalysisResult with(
            Map<String, @Nullable Object> otherPlan,
            List<String> otherWarnings,
            Map<String, @Nullable Object> otherDetails) {
        return new AnalysisResult(
                analysis,
                head,
                method,
                measurementMethod,
                otherPlan,
                otherWarnings,
                definition,
                otherDetails,
                suppressed,
                footprint);
    }

    /** The same answer, with what else is known of the data behind its figures. */
    AnalysisResult with(Footprint otherFootprint) {
        return answering(head, details, suppressed, otherFootprint);
    }

    /** The same analysis in a release that leaves it as an earlier one gave it: no value, and where it stands (rule 5). */
    public AnalysisResult notRenewed(int since) {
        return answering(
                Head.hidden(unit(), new Value.Hidden(Rule.NOT_RENEWED)),
                Map.of(UNCHANGED, Map.of("ALL", since)),
                List.of(new Suppressed(Rule.NOT_RENEWED, analysis, analysis)),
                Footprint.NONE);
    }

    /** The same for a part of the details only, such as a table. */
    public AnalysisResult notRenewed(String part, Set<String> names, int since) {
        var changed = new LinkedHashMap<String, @Nullable Object>(details);
        changed.replaceAll((name, detail) -> names.contains(name) ? gone(detail) : detail);
        var unchanged = new LinkedHashMap<String, @Nullable Object>();
        if (changed.get(UNCHANGED) instanceof Map<?, ?> others) {
            others.forEach((name, release) -> unchanged.put(String.valueOf(name), release));
        }
        unchanged.put(part, since);
        changed.put(UNCHANGED, unchanged);
        var log = new ArrayList<>(suppressed);
        log.add(new Suppressed(Rule.NOT_RENEWED, analysis, part.toLowerCase(Locale.ROOT)));
        return answering(head, changed, log, footprint);
    }

    /** The same with other details, such as those of an earlier night. */
    public AnalysisResult withDetails(Map<String, @Nullable Object> otherDetails) {
        return with(plan, warnings, otherDetails);
    }

    /** As of that night: what leads are answered. */
    public AnalysisResult asOf(Instant night) {
        var dated = new LinkedHashMap<String, @Nullable Object>(details);
        dated.put(AS_OF, night.toString());
        return withDetails(dated);
    }

    /** The night that it is as of; empty when it is of the data as they are. */
    public Optional<Instant> asOf() {
        return details.get(AS_OF) instanceof String night ? Optional.of(Instant.parse(night)) : Optional.empty();
    }

    /** By part ({@code ALL} for the whole), since which release (a number) or night (a time) it is unchanged (rule 5). */
    public Map<String, Object> unchangedSince() {
        var since = new TreeMap<String, Object>();
        if (details.get(UNCHANGED) instanceof Map<?, ?> parts) {
            parts.forEach((part, when) -> since.put(String.valueOf(part), when));
        }
        return since;
    }

    /** The same, saying which parts stand as they were. */
    public AnalysisResult unchangedSince(Map<String, Object> parts) {
        var changed = new LinkedHashMap<String, @Nullable Object>(details);
        changed.remove(UNCHANGED);
        if (!parts.isEmpty()) {
            changed.put(UNCHANGED, parts);
        }
        return withDetails(changed);
    }

    static @Nullable Object gone(@Nullable Object detail) {
        return switch (detail) {
            case null -> null;
            case List<?> rows -> List.of();
            case Map<?, ?> row -> null;
            default -> new Value.Hidden(Rule.NOT_RENEWED);
        };
    }

    /** A number among the details; not defined when there is none of that name. */
    public Value value(String name) {
        return details.get(name) instanceof Value value ? value : Value.undefined(NotDefined.NO_DATA);
    }

    /** A table among the details, empty when there is none of that name. */
    @SuppressWarnings("unchecked") // details hold lists of rows only
    public List<Map<String, @Nullable Object>> rows(String name) {
        return details.get(name) instanceof List<?> rows ? (List<Map<String, @Nullable Object>>) rows : List.of();
    }

    public boolean warns(Warning warning) {
        return warnings.contains(warning.name());
    }

    /** Whether there is nothing to show: no data, or nothing that this reader may see. */
    public boolean isEmpty() {
        return !(estimate() instanceof Value.Known || estimate() instanceof Value.Bound)
                && !(notes() instanceof Value.Known known && known.value() > 0);
    }

    /** The answer as maps, lists, numbers and texts, names and order as the interface promises. */
    public Map<String, @Nullable Object> toJson() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("analysis", analysis);
        json.put("estimate", head.estimate().json());
        json.put("low", head.low().json());
        json.put("high", head.high().json());
        json.put("confidence", head.confidence().json());
        json.put("unit", unit());
        json.put("clinicians", head.clinicians().json());
        json.put("notes", head.notes().json());
        json.put("method", method);
        json.put("measurementMethod", measurementMethod == null ? null : measurementMethod.name());
        json.put("plan", plain(plan));
        json.put("warnings", warnings);
        json.put("definition", definition);
        json.put("details", plain(details));
        return json;
    }

    private static @Nullable Object plain(@Nullable Object detail) {
        return switch (detail) {
            case null -> null;
            case Value value -> value.json();
            case Enum<?> word -> word.name();
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                var entries = new LinkedHashMap<String, @Nullable Object>();
                map.forEach(
                        (key, value) -> entries.put(requireNonNullElse(key, "").toString(), plain(value)));
                yield entries;
            }
            default -> detail;
        };
    }
}
