package org.pilothouse.survey.expression;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition or calculation of an instrument, ready to be asked. */
public final class Expression {
    private static final int LONGEST = 1000;

    private final String source;
    private final Node root;

    private Expression(String source, Node root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Reads an expression of at most 1,000 characters.
     *
     * @throws ExpressionMalformed if it is not one
     */
    public static Expression parse(String source) {
        if (source.length() > LONGEST) {
            throw new ExpressionMalformed("longer than " + LONGEST + " characters", LONGEST);
        }
        return new Expression(source, new Parser(Token.all(source)).all());
    }

    /** Its value for those answers; {@code current} is what {@code .} stands for. */
    public Value value(Map<String, String> answers, @Nullable String current) {
        return value(root, answers, Value.answer(current));
    }

    public boolean holds(Map<String, String> answers, @Nullable String current) {
        return value(answers, current).truth();
    }

    /** The items it asks about. */
    public Set<String> items() {
        var names = new HashSet<String>();
        collect(root, names);
        return Set.copyOf(names);
    }

    @Override
    public String toString() {
        return source;
    }

    private static Value value(Node node, Map<String, String> answers, Value current) {
        return switch (node) {
            case Node.Constant constant -> constant.value();
            case Node.Current here -> current;
            case Node.Item item -> Value.answer(answers.get(item.name()));
            case Node.Negative negative ->
                Operator.MINUS.apply(Value.of(0), value(negative.operand(), answers, current));
            case Node.Binary binary ->
                binary.operator()
                        .apply(value(binary.left(), answers, current), value(binary.right(), answers, current));
            case Node.Call call ->
                call.function()
                        .apply(call.arguments().stream()
                                .map(argument -> value(argument, answers, current))
                                .toList());
        };
    }

    private static void collect(Node node, Set<String> names) {
        switch (node) {
            case Node.Item item -> names.add(item.name());
            case Node.Negative negative -> collect(negative.operand(), names);
            case Node.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case Node.Call call -> call.arguments().forEach(argument -> collect(argument, names));
            case Node.Constant constant -> {}
            case Node.Current here -> {}
        }
    }
}
