package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which passages are wanted; what is empty wants all.
 *
 * @param codes codes, sets or themes, any of them
 * @param withBelow whether codes below those count too
 * @param interviews codes of interviews and names of texts made of answers
 * @param attributes for each attribute, by key, the values of which any must hold
 */
public record Query(
        Set<UUID> codes,
        boolean withBelow,
        Conditions conditions,
        Set<UUID> coders,
        Set<String> interviews,
        Set<Integer> rounds,
        Map<String, Set<String>> attributes) {
    public static final Query ALL = new Query(Set.of(), true, Conditions.NONE, Set.of(), Set.of(), Set.of(), Map.of());

    public Query {
        codes = Set.copyOf(codes);
        coders = Set.copyOf(coders);
        interviews = Set.copyOf(interviews);
        rounds = Set.copyOf(rounds);
        attributes = Map.copyOf(attributes);
    }

    public static Query of(UUID... codes) {
        return new Query(Set.of(codes), true, Conditions.NONE, Set.of(), Set.of(), Set.of(), Map.of());
    }

    /** What is asked of participants. */
    Map<String, Set<String>> ofPeople() {
        return attributes(key -> !Cases.isCase(key));
    }

    /** What is asked of cases from elsewhere. */
    Map<String, Set<String>> ofCases() {
        return attributes(Cases::isCase);
    }

    /** Whether something is asked of cases from elsewhere. */
    public boolean asksOfCases() {
        return !ofCases().isEmpty();
    }

    private Map<String, Set<String>> attributes(Predicate<String> wanted) {
        return attributes.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All of these must hold. */
    public Query where(Condition... more) {
        return where(Conditions.all(more));
    }

    public Query where(Conditions wanted) {
        return new Query(codes, withBelow, wanted, coders, interviews, rounds, attributes);
    }

    public Query of(Attribute attribute, String... values) {
        return of(attribute.name(), values);
    }

    public Query of(String attribute, String... values) {
        var more = new HashMap<>(attributes);
        more.put(attribute, Set.of(values));
        return asking(more);
    }

    /** The same of whatever else is known. */
    Query asking(Map<String, Set<String>> wanted) {
        return new Query(codes, withBelow, conditions, coders, interviews, rounds, wanted);
    }
}
