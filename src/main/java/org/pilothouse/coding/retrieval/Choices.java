package org.pilothouse.coding.retrieval;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be asked for in a study. */
public record Choices(
        List<Choice> codes,
        List<Choice> coders,
        List<String> interviews,
        List<Integer> rounds,
        Map<Attribute, List<String>> attributes) {

    /** A code, set, theme or coder by name. */
    public record Choice(UUID guid, String name, boolean group) {}

    public Choices {
        codes = List.copyOf(codes);
        coders = List.copyOf(coders);
        interviews = List.copyOf(interviews);
        rounds = List.copyOf(rounds);
        attributes = Map.copyOf(attributes);
    }
}
