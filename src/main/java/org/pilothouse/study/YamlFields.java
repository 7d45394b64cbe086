package org.pilothouse.study;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.RowProblem;

/** One mapping of {@code study.yaml} being read: typed values by key, and every problem with its path. */
public final class YamlFields {
    private final Map<?, ?> values;
    private final String path;
    private final Reading reading;
    private final Set<String> asked = new HashSet<>();

    YamlFields(Map<?, ?> values, String path, Reading reading) {
        this.values = values;
        this.path = path;
        this.reading = reading;
    }

    /** What was found wrong so far: what makes the file unreadable, and what is merely left out. */
    record Reading(List<RowProblem> refused, List<RowProblem> noted) {}

    public @Nullable String text(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null || value.toString().isEmpty()) {
            return null;
        }
        if (value instanceof Map || value instanceof List) {
            return refuse(key, "WRONG_SHAPE", "a list or mapping", "a single value");
        }
        return value.toString();
    }

    public String requiredText(String key) {
        return required(key, text(key), "");
    }

    public <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        return parsed(key, text -> Enum.valueOf(type, text), names(type));
    }

    public <E extends Enum<E>> E requiredChoice(String key, Class<E> type) {
        return required(key, choice(key, type), type.getEnumConstants()[0]);
    }

    /** A value that has to be there; null when it is missing or unknown, which is said. */
    public <E extends Enum<E>> @Nullable E knownChoice(String key, Class<E> type) {
        var known = choice(key, type);
        required(key, known, type.getEnumConstants()[0]);
        return known;
    }

    /** A date, or an instant that counts by its date in the study's time zone. */
    @Nullable LocalDate date(String key, ZoneId zone) {
        return parsed(
                key,
                text -> text.contains("T")
                        ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                        : LocalDate.parse(text),
                "an ISO date");
    }

    LocalDate requiredDate(String key, ZoneId zone) {
        return required(key, date(key, zone), LocalDate.EPOCH);
    }

    public @Nullable Instant instant(String key) {
        return parsed(key, text -> OffsetDateTime.parse(text).toInstant(), "an instant with its zone");
    }

    ZoneId zone(String key) {
        return required(key, parsed(key, ZoneId::of, "a time zone such as America/Toronto"), ZoneId.of("UTC"));
    }

    @Nullable Double number(String key) {
        return parsed(key, text -> new BigDecimal(text).doubleValue(), "a number");
    }

    double requiredNumber(String key) {
        return required(key, number(key), 0.0);
    }

    public @Nullable Integer integer(String key) {
        return parsed(key, text -> new BigDecimal(text).intValueExact(), "a whole number");
    }

    @Nullable Boolean flag(String key) {
        return parsed(
                key,
                text -> switch (text) {
                    case "Y", "y", "true" -> true;
                    case "N", "n", "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "Y or N");
    }

    boolean requiredFlag(String key) {
        return required(key, flag(key), false);
    }

    /** A value read by a rule of the caller's, which throws an {@code IllegalArgumentException} at what it does not know. */
    <T> @Nullable T parsed(String key, Function<String, T> read, String expected) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unknown) {
            return refuse(key, "UNKNOWN_VALUE", text, expected);
        }
    }

    public <T> T required(String key, @Nullable T value, T placeholder) {
        if (value != null) {
            return value;
        }
        if (reading.refused.stream().noneMatch(problem -> problem.column().equals(path + key))) {
            refuse(key, "REQUIRED", "", "a value");
        }
        return placeholder;
    }

    /** A mapping under that key; an empty one if it is absent. */
    YamlFields mapping(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value != null && !(value instanceof Map)) {
            refuse(key, "WRONG_SHAPE", value.toString(), "a mapping");
        }
        return new YamlFields(value instanceof Map<?, ?> map ? map : Map.of(), path + key + ".", reading);
    }

    public <T> List<T> list(String key, Function<YamlFields, T> read) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items) || !items.stream().allMatch(Map.class::isInstance)) {
            refuse(key, "WRONG_SHAPE", value.toString(), "a list of mappings");
            return List.of();
        }
        return IntStream.range(0, items.size())
                .mapToObj(index -> {
                    var fields = new YamlFields((Map<?, ?>) items.get(index), path + key + "[" + index + "].", reading);
                    var item = read.apply(fields);
                    fields.noteUnknown(Set.of());
                    return item;
                })
                .toList();
    }

    /** Reports keys that nobody asked for; they are left out. */
    void noteUnknown(Set<String> elsewhere) {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !asked.contains(key) && !elsewhere.contains(key))
                .forEach(key -> report(reading.noted::add, key, "UNKNOWN_KEY", key, "left out"));
    }

    /** Unknown keys are refused rather than left out: in a file written by hand they are slips. */
    void refuseUnknown() {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !asked.contains(key))
                .forEach(key -> report(reading.refused::add, key, "UNKNOWN_KEY", key, ""));
    }

    /** Another reader takes that key. */
    void expected(String key) {
        asked.add(key);
    }

    <T> @Nullable T refuse(String key, String reason, String found, String expected) {
        report(reading.refused::add, key, reason, found, expected);
        return null;
    }

    private void report(Add to, String key, String reason, String found, String expected) {
        to.add(new RowProblem(StudyYaml.FILE, 0, path + key, reason, found, expected));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    @FunctionalInterface
    private interface Add {
        boolean add(RowProblem problem);
    }
}
