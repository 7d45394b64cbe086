package org.pilothouse.survey.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say: that names are unique and that everything named is there, questions before what depends on them. */
final class InstrumentRules {

    private InstrumentRules() {}

    static List<String> problems(Instrument instrument) {
        var problems = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var item : instrument.items()) {
            item(item, known, problems);
        }
        instrument.scales().forEach(scale -> scale(scale, known, problems));
        examples(instrument, problems);
        return problems;
    }

    private static void item(Item item, Set<String> before, List<String> problems) {
        var relevant = item.relevant();
        if (relevant != null) {
            relevant.items().stream()
                    .filter(name -> !before.contains(name))
                    .forEach(name ->
                            problems.add(item.name() + ": relevant asks for " + name + ", which is not before it"));
        }
        if (!before.add(item.name())) {
            problems.add(item.name() + ": stands twice");
        }
        var constraint = item.constraint();
        if (constraint != null) {
            constraint.items().stream()
                    .filter(name -> !before.contains(name))
                    .forEach(name ->
                            problems.add(item.name() + ": constraint asks for " + name + ", which is not before it"));
        }
        var choices = item.choices().stream().map(Choice::name).toList();
        if (new HashSet<>(choices).size() < choices.size()) {
            problems.add(item.name() + ": a choice stands twice");
        }
    }

    private static void scale(Scale scale, Set<String> items, List<String> problems) {
        scale.items().stream()
                .filter(name -> !items.contains(name))
                .forEach(name -> problems.add(scale.name() + ": no item " + name));
        scale.reverse().stream()
                .filter(name -> !scale.items().contains(name))
                .forEach(name -> problems.add(scale.name() + ": reverses " + name + ", which is not in it"));
        if (scale.min() >= scale.max()) {
            problems.add(scale.name() + ": the smallest value is not below the largest");
        }
    }

    private static void examples(Instrument instrument, List<String> problems) {
        for (var example : instrument.examples()) {
            var scale = instrument.scales().stream()
                    .filter(one -> one.name().equals(example.scale()))
                    .findFirst();
            if (scale.isEmpty()) {
                problems.add(example.name() + ": no scale " + example.scale());
            } else if (!Scoring.agrees(scale.get(), example)) {
                problems.add(example.name() + ": gives "
                        + Scoring.score(scale.get(), example.answers()).value() + ", not " + example.expect());
            }
        }
    }
}
