package org.pilothouse.report.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An object of a snapshot; what is absent is empty, never an error. */
public record Stored(Map<String, @Nullable Object> fields) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Stored NOTHING = new Stored(Map.of());

    @SuppressWarnings("unchecked") // the top of a snapshot is an object
    public static Stored parse(String json) {
        return new Stored((Map<String, @Nullable Object>) JSON.readValue(json, Map.class));
    }

    /** The same maps, lists, texts and numbers as text. */
    public static String write(Map<String, @Nullable Object> fields) {
        return JSON.writeValueAsString(fields);
    }

    public Shown shown(String name) {
        return Shown.read(fields.get(name));
    }

    public Optional<String> text(String name) {
        var value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    public String words(String name) {
        return text(name).orElse("");
    }

    public Stored object(String name) {
        return of(fields.get(name));
    }

    public List<Stored> objects(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(Stored::of).toList()
                : List.of();
    }

    public List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public int number(String name) {
        return fields.get(name) instanceof Number number ? number.intValue() : 0;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** A value among the fields as an object, which is empty where it is none. */
    @SuppressWarnings("unchecked") // names are texts in JSON
    public static Stored of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new Stored((Map<String, @Nullable Object>) map) : NOTHING;
    }
}
