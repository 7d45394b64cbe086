package org.pilothouse.survey.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.survey.instrument.AnswerProblem.Kind;

/**
 * A questionnaire in one version.
 *
 * @param id name of its folder
 * @param derivedFrom sources whose structure or scoring it follows
 * @param ownWording whether the words are ours and not those of a source
 */
public record Instrument(
        String id,
        String version,
        boolean active,
        String title,
        @Nullable String description,
        String publisher,
        String copyright,
        List<String> derivedFrom,
        String language,
        boolean ownWording,
        List<Item> items,
        List<Scale> scales,
        List<WorkedExample> examples) {
    /** Older before newer: part by part as numbers. */
    public static final Comparator<Instrument> BY_VERSION =
            Comparator.comparing(Instrument::version, Instrument::compareVersions);

    public Instrument {
        derivedFrom = List.copyOf(derivedFrom);
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        examples = List.copyOf(examples);
    }

    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** What is asked of somebody who gave those answers; answers to hidden questions count for nothing. */
    public List<Item> asked(Map<String, String> answers) {
        var asked = new ArrayList<Item>();
        var visible = new HashMap<String, String>();
        for (var item : items) {
            if (item.relevant() == null || item.relevant().holds(visible, null)) {
                asked.add(item);
                var answer = answers.get(item.name());
                if (answer != null && !answer.isBlank()) {
                    visible.put(item.name(), answer);
                }
            }
        }
        return List.copyOf(asked);
    }

    /** What counts: answers to what is asked, as they are stored, in order of item names. What cannot be taken is left out. */
    public Map<String, String> counted(Map<String, String> answers) {
        var counted = new TreeMap<String, String>();
        for (var item : asked(answers)) {
            var answer = answers.get(item.name());
            if (answer != null && !answer.isBlank()) {
                item.normalised(answer).ifPresent(stored -> counted.put(item.name(), stored));
            }
        }
        return counted;
    }

    /** Everything that stands in the way of handing those answers in, in the order of the questions. */
    public List<AnswerProblem> problems(Map<String, String> answers) {
        var counted = counted(answers);
        var problems = new ArrayList<AnswerProblem>();
        for (var item : asked(answers)) {
            problem(item, answers.get(item.name()), counted)
                    .ifPresent(kind -> problems.add(new AnswerProblem(item, kind)));
        }
        return List.copyOf(problems);
    }

    /** What is wrong with one answer; empty when nothing is. */
    private static Optional<Kind> problem(Item item, @Nullable String answer, Map<String, String> counted) {
        if (answer == null || answer.isBlank()) {
            return item.required() && item.type().isAnswered() ? Optional.of(Kind.MISSING) : Optional.empty();
        }
        var stored = counted.get(item.name());
        if (stored == null) {
            return Optional.of(Kind.NOT_POSSIBLE);
        }
        var constraint = item.constraint();
        return constraint == null || constraint.holds(counted, stored)
                ? Optional.empty()
                : Optional.of(Kind.CONSTRAINT);
    }

    private static int compareVersions(String one, String other) {
        var a = one.split("\\.");
        var b = other.split("\\.");
        for (var part = 0; part < Math.min(a.length, b.length); part++) {
            var order = Integer.compare(Integer.parseInt(a[part]), Integer.parseInt(b[part]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
