package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.LinkedHashMap;

/**
 * What was hidden, merged or rounded: by which rule and where, never what.
 *
 * @param line all of it in one sentence
 * @param table a row a rule and measure
 */
public record SuppressionModel(String line, TableModel table) {

    static SuppressionModel of(Stored snapshot, Words words) {
        var places = new LinkedHashMap<String, java.util.List<Stored>>();
        snapshot.objects("suppression")
                .forEach(entry -> places.computeIfAbsent(
                                entry.words("rule") + " " + entry.words("measure"), any -> new java.util.ArrayList<>())
                        .add(entry));
        var table = TableModel.of(
                "suppression",
                words.say("report.suppression.heading"),
                numbers(words.say("report.column.rule")),
                words(words.say("report.column.why"), 4),
                words(words.say("report.column.measure"), 1.6),
                numbers(words.say("report.column.places")),
                words(words.say("report.column.where"), 5));
        for (var group : places.values()) {
            var first = group.getFirst();
            table = table.row(
                    CellModel.of(first.shown("number"), NumberKind.COUNT, words),
                    CellModel.text(words.name("report.rule", first.words("rule"))),
                    CellModel.text(words.name("report.measure", first.words("measure"))),
                    CellModel.of(Shown.of(group.size()), NumberKind.COUNT, words),
                    CellModel.text(String.join(
                            ", ",
                            group.stream()
                                    .map(entry -> Place.say(entry.words("cell"), words))
                                    .toList())));
        }
        return new SuppressionModel(line(snapshot, words), table);
    }

    private static String line(Stored snapshot, Words words) {
        var byRule = new LinkedHashMap<String, Integer>();
        snapshot.objects("suppression").forEach(entry -> byRule.merge(entry.words("rule"), 1, Integer::sum));
        if (byRule.isEmpty()) {
            return words.say("report.suppression.none");
        }
        var rules = byRule.entrySet().stream()
                .map(rule -> words.name("report.rule.short", rule.getKey()) + " " + rule.getValue())
                .toList();
        return words.say("report.suppression.line", String.join(", ", rules));
    }
}
