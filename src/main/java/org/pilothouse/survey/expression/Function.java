package org.pilothouse.survey.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What can be called by name, with how many arguments. */
enum Function {
    TRUE("true", 0, 0),
    FALSE("false", 0, 0),
    NOT("not", 1, 1),
    IF("if", 3, 3),
    COALESCE("coalesce", 2, 2),
    SELECTED("selected", 2, 2),
    COUNT_SELECTED("count-selected", 1, 1),
    STRING_LENGTH("string-length", 1, 1),
    NUMBER("number", 1, 1),
    INT("int", 1, 1),
    FLOOR("floor", 1, 1),
    ROUND("round", 1, 2),
    MIN("min", 1, Function.SEVERAL),
    MAX("max", 1, Function.SEVERAL),
    SUM("sum", 1, Function.SEVERAL);

    private static final int SEVERAL = 50;
    private static final int MOST_DECIMALS = 10;

    private final String word;
    private final int fewest;
    private final int most;

    Function(String word, int fewest, int most) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> of(String word) {
        return Stream.of(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    Value apply(List<Value> given) {
        return switch (this) {
            case TRUE -> Value.TRUE;
            case FALSE -> Value.FALSE;
            case NOT -> Value.of(!given.getFirst().truth());
            case IF -> given.getFirst().truth() ? given.get(1) : given.get(2);
            case COALESCE -> given.getFirst() instanceof Value.Nothing ? given.get(1) : given.getFirst();
            case SELECTED ->
                Value.of(chosen(given.getFirst()).anyMatch(given.get(1).text()::equals));
            case COUNT_SELECTED -> Value.of(chosen(given.getFirst()).count());
            case STRING_LENGTH ->
                Value.of(given.getFirst()
                        .text()
                        .codePointCount(0, given.getFirst().text().length()));
            case NUMBER -> value(given.getFirst().number());
            case INT ->
                given.getFirst().number().isPresent()
                        ? Value.of((double) (long) given.getFirst().number().getAsDouble())
                        : Value.NOTHING;
            case FLOOR -> value(numbers(given).map(Math::floor).findFirst());
            case ROUND -> rounded(given);
            case MIN -> value(numbers(given).min());
            case MAX -> value(numbers(given).max());
            case SUM -> Value.of(numbers(given).sum());
        };
    }

    private static Stream<String> chosen(Value value) {
        return Arrays.stream(value.text().split(" ")).filter(word -> !word.isEmpty());
    }

    private static DoubleStream numbers(List<Value> values) {
        return values.stream().map(Value::number).flatMapToDouble(OptionalDouble::stream);
    }

    private static Value value(OptionalDouble number) {
        return number.isPresent() ? Value.of(number.getAsDouble()) : Value.NOTHING;
    }

    private static Value rounded(List<Value> given) {
        var number = given.getFirst().number();
        if (number.isEmpty()) {
            return Value.NOTHING;
        }
        var decimals = given.size() == 1 ? 0 : (int) given.get(1).number().orElse(0);
        return Value.of(BigDecimal.valueOf(number.getAsDouble())
                .setScale(Math.clamp(decimals, 0, MOST_DECIMALS), RoundingMode.HALF_UP)
                .doubleValue());
    }
}
