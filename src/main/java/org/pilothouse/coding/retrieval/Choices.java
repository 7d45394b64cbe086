package org.pilothouse.coding.retrieval;

import java.util.List;
import java.util.UUID;

/** What can be asked for in a study. */
public record Choices(
        List<Choice> codes,
        List<Choice> coders,
        List<String> interviews,
        List<Integer> rounds,
        List<Known> attributes) {

    /** A code, set, theme or coder by name. */
    public record Choice(UUID guid, String name, boolean group) {}

    /**
     * Something known of people, with the values there are.
     *
     * @param label what a feature or another program calls it; empty for an {@link Attribute} and for the cases themselves
     */
    public record Known(String key, String label, List<String> values) {
        public Known {
            values = List.copyOf(values);
        }

        /** Whether it came with cases from elsewhere. */
        public boolean isOfCases() {
            return Cases.isCase(key);
        }
    }

    public Choices {
        codes = List.copyOf(codes);
        coders = List.copyOf(coders);
        interviews = List.copyOf(interviews);
        rounds = List.copyOf(rounds);
        attributes = List.copyOf(attributes);
    }
}
