package org.pilothouse.survey.expression;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** What stands between two values. The rank says which binds tighter. */
enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("=", 3),
    UNEQUAL("!=", 3),
    LESS("<", 3),
    AT_MOST("<=", 3),
    MORE(">", 3),
    AT_LEAST(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    DIVIDED("div", 5),
    REMAINDER("mod", 5);

    static final int TIGHTEST = 5;

    private final String symbol;
    private final int rank;

    Operator(String symbol, int rank) {
        this.symbol = symbol;
        this.rank = rank;
    }

    static Optional<Operator> of(Token token, int rank) {
        var mayBe = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.WORD;
        return Stream.of(values())
                .filter(operator -> mayBe && operator.rank == rank && operator.symbol.equals(token.text()))
                .findFirst();
    }

    Value apply(Value left, Value right) {
        return switch (this) {
            case OR -> Value.of(left.truth() || right.truth());
            case AND -> Value.of(left.truth() && right.truth());
            case EQUAL -> Value.of(same(left, right));
            case UNEQUAL -> Value.of(!same(left, right));
            case LESS, AT_MOST, MORE, AT_LEAST -> Value.of(inOrder(left, right));
            case PLUS -> arithmetic(left, right, Double::sum);
            case MINUS -> arithmetic(left, right, (a, b) -> a - b);
            case TIMES -> arithmetic(left, right, (a, b) -> a * b);
            case DIVIDED -> arithmetic(left, right, (a, b) -> a / b);
            case REMAINDER -> arithmetic(left, right, (a, b) -> a % b);
        };
    }

    private static boolean same(Value left, Value right) {
        if (left instanceof Value.Text || right instanceof Value.Text) {
            if (!(left instanceof Value.Number) && !(right instanceof Value.Number)) {
                return left.text().equals(right.text());
            }
        }
        return left.number().equals(right.number());
    }

    /** Numbers by size; texts that are no numbers by their characters, which orders dates; nothing is in no order. */
    private boolean inOrder(Value left, Value right) {
        if (left instanceof Value.Nothing || right instanceof Value.Nothing) {
            return false;
        }
        var numbers = left.number().isPresent() && right.number().isPresent();
        if (!numbers && !(left instanceof Value.Text && right instanceof Value.Text)) {
            return false;
        }
        var order = numbers
                ? Double.compare(left.number().getAsDouble(), right.number().getAsDouble())
                : left.text().compareTo(right.text());
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }

    private static Value arithmetic(Value left, Value right, DoubleBinaryOperator operation) {
        var a = left.number();
        var b = right.number();
        return a.isPresent() && b.isPresent()
                ? Value.of(operation.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
                : Value.NOTHING;
    }
}
