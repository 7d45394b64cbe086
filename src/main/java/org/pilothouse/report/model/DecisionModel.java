package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.List;

/**
 * What was declared before anybody looked, and what follows from it.
 *
 * @param conditions each condition as a sentence
 * @param step what follows; empty where nothing was declared
 */
public record DecisionModel(List<String> conditions, String step, TableModel table) {

    public DecisionModel {
        conditions = List.copyOf(conditions);
    }

    static DecisionModel of(Stored snapshot, Words words) {
        var rules = snapshot.objects("decision");
        var table = TableModel.of(
                "decision",
                words.say("report.decision.table"),
                words(words.say("report.column.measure"), 2.4),
                words(words.say("report.column.bound"), 1.6),
                words(words.say("report.column.threshold"), 1.6),
                numbers(words.say("report.column.value")),
                words(words.say("report.column.outcome"), 1.6));
        for (var rule : rules) {
            var kind = kind(rule);
            table = table.row(
                    CellModel.text(words.name("report.measure", rule.words("measure"))),
                    CellModel.text(words.name("report.bound", rule.words("bound"))),
                    CellModel.text(threshold(rule, kind, words)),
                    CellModel.of(rule.shown("value"), kind, words),
                    CellModel.text(words.name("report.outcome", rule.words("outcome"))));
        }
        var conditions = rules.stream()
                .map(rule -> words.say(
                        "report.decision.condition",
                        words.name("report.measure", rule.words("measure")),
                        words.name("report.bound", rule.words("bound")),
                        threshold(rule, kind(rule), words),
                        words.name("report.outcome", rule.words("outcome"))))
                .toList();
        return new DecisionModel(conditions, step(snapshot.object("recommendation"), words), table);
    }

    private static String threshold(Stored rule, NumberKind kind, Words words) {
        return words.say("report.comparison." + rule.words("comparison"), words.number(rule.shown("threshold"), kind))
                + (kind == NumberKind.CHANGE ? " min" : "");
    }

    private static NumberKind kind(Stored rule) {
        return switch (rule.words("unit")) {
            case "share" -> NumberKind.SHARE;
            case "min" -> NumberKind.CHANGE;
            case "ratio" -> NumberKind.INDEX;
            default -> NumberKind.DECIMAL;
        };
    }

    private static String step(Stored recommendation, Words words) {
        return recommendation
                .text("outcome")
                .map(outcome -> words.say(
                        "report.decision." + outcome,
                        recommendation
                                .text("step")
                                .map(step -> words.name("report.step-to", step))
                                .orElse("")))
                .orElse("");
    }
}
