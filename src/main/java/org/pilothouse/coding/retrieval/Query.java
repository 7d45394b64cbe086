package org.pilothouse.coding.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which passages are wanted; what is empty wants all.
 *
 * @param codes codes, sets or themes, any of them
 * @param withBelow whether codes below those count too
 * @param conditions all of them must hold
 * @param attributes for each attribute the values of which any must hold
 */
public record Query(
        Set<UUID> codes,
        boolean withBelow,
        List<Condition> conditions,
        Set<UUID> coders,
        Set<String> interviews,
        Set<Integer> rounds,
        Map<Attribute, Set<String>> attributes) {
    public static final Query ALL = new Query(Set.of(), true, List.of(), Set.of(), Set.of(), Set.of(), Map.of());

    public Query {
        codes = Set.copyOf(codes);
        conditions = List.copyOf(conditions);
        coders = Set.copyOf(coders);
        interviews = Set.copyOf(interviews);
        rounds = Set.copyOf(rounds);
        attributes = Map.copyOf(attributes);
    }

    public static Query of(UUID... codes) {
        return new Query(Set.of(codes), true, List.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    public Query where(Condition... more) {
        return new Query(codes, withBelow, List.of(more), coders, interviews, rounds, attributes);
    }

    public Query of(Attribute attribute, String... values) {
        return new Query(codes, withBelow, conditions, coders, interviews, rounds, Map.of(attribute, Set.of(values)));
    }
}
