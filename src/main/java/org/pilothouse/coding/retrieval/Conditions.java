package org.pilothouse.coding.retrieval;

import java.util.List;

/**
 * Conditions held together.
 *
 * @param single conditions that stand for themselves
 * @param groups conditions that are held together first
 */
public record Conditions(Join join, List<Condition> single, List<Conditions> groups) {
    public static final Conditions NONE = new Conditions(Join.ALL, List.of(), List.of());

    /** How many of them must hold. */
    public enum Join {
        ALL,
        ANY,
        NONE
    }

    public Conditions {
        single = List.copyOf(single);
        groups = List.copyOf(groups);
    }

    public static Conditions all(Condition... single) {
        return new Conditions(Join.ALL, List.of(single), List.of());
    }

    public static Conditions any(Condition... single) {
        return new Conditions(Join.ANY, List.of(single), List.of());
    }

    public static Conditions none(Condition... single) {
        return new Conditions(Join.NONE, List.of(single), List.of());
    }

    /** These held together by that. */
    public static Conditions of(Join join, Conditions... groups) {
        return new Conditions(join, List.of(), List.of(groups));
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return single.isEmpty() && groups.stream().allMatch(Conditions::isEmpty);
    }
}
