package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs of one code between two states of the codebook. */
public record CodeDifference(String name, Kind kind, List<Field> fields) {

    /** What became of the code. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One thing that was one way and became another.
     *
     * @param key of the field, under {@code coding.codebook.} in the translations
     */
    public record Field(
            String key, @Nullable String was, @Nullable String becomes) {}

    public CodeDifference {
        fields = List.copyOf(fields);
    }

    /** Whether more than its place among its neighbours differs. */
    public boolean matters() {
        return fields.stream().anyMatch(field -> !field.key().equals("position"));
    }

    /** @param names of codes by guid, for what stands above */
    static CodeDifference of(
            @Nullable CodeState before, @Nullable CodeState after, Function<@Nullable Object, @Nullable String> names) {
        if (before == null) {
            return new CodeDifference(Objects.requireNonNull(after).code().name(), Kind.ADDED, List.of());
        }
        if (after == null) {
            return new CodeDifference(before.code().name(), Kind.REMOVED, List.of());
        }
        return new CodeDifference(after.code().name(), Kind.CHANGED, fields(before, after, names));
    }

    private static List<Field> fields(
            CodeState before, CodeState after, Function<@Nullable Object, @Nullable String> names) {
        var fields = new ArrayList<Field>();
        var was = before.code();
        var becomes = after.code();
        add(fields, "name", was.name(), becomes.name());
        add(fields, "definition", was.definition(), becomes.definition());
        add(fields, "inclusion", was.inclusion(), becomes.inclusion());
        add(fields, "exclusion", was.exclusion(), becomes.exclusion());
        add(fields, "example", was.example(), becomes.example());
        add(fields, "origin", was.origin().name(), becomes.origin().name());
        add(fields, "domain", was.domain(), becomes.domain());
        add(fields, "status", was.status().name(), becomes.status().name());
        add(fields, "parent", names.apply(was.parent()), names.apply(becomes.parent()));
        add(fields, "merged", names.apply(before.mergedInto()), names.apply(after.mergedInto()));
        add(fields, "colour", Integer.toString(was.colour()), Integer.toString(becomes.colour()));
        add(fields, "group", Boolean.toString(!was.codable()), Boolean.toString(!becomes.codable()));
        add(fields, "position", Integer.toString(before.position()), Integer.toString(after.position()));
        return fields;
    }

    private static void add(List<Field> fields, String key, @Nullable String was, @Nullable String becomes) {
        if (!Objects.equals(was, becomes)) {
            fields.add(new Field(key, was, becomes));
        }
    }
}
