package org.pilothouse.survey.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.survey.expression.Expression;

/**
 * A question, or a text between questions.
 *
 * @param relevant asked only where this holds
 * @param constraint an answer is taken only where this holds
 * @param steps the values of a range, null for other types
 * @param choices empty where there is nothing to choose from
 */
public record Item(
        ItemType type,
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        @Nullable Expression relevant,
        @Nullable Expression constraint,
        @Nullable String constraintMessage,
        boolean multiline,
        @Nullable Steps steps,
        List<Choice> choices) {
    /** What is stored for an acknowledgement. */
    public static final String ACKNOWLEDGED = "OK";

    static final int LONGEST_TEXT = 4000;

    public Item {
        choices = List.copyOf(choices);
    }

    /** The answer as it is stored, or empty when it is none of this item's. Never called for blank ones. */
    public Optional<String> normalised(String answer) {
        return switch (type) {
            case NOTE -> Optional.empty();
            case TEXT ->
                Optional.of(answer.strip().replace("\r\n", "\n")).filter(text -> text.length() <= LONGEST_TEXT);
            case INTEGER ->
                decimal(answer)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .map(Item::written);
            case DECIMAL -> decimal(answer).map(Item::written);
            case RANGE ->
                decimal(answer)
                        .filter(number -> steps != null && steps.contains(number))
                        .map(Item::written);
            case DATE -> date(answer).map(LocalDate::toString);
            case SELECT_ONE -> Optional.of(answer).filter(this::offers);
            case SELECT_MULTIPLE -> several(answer);
            case ACKNOWLEDGE -> Optional.of(answer).filter(ACKNOWLEDGED::equals);
        };
    }

    private boolean offers(String name) {
        return choices.stream().anyMatch(choice -> choice.name().equals(name));
    }

    /** In the order in which they are offered, separated by spaces. */
    private Optional<String> several(String answer) {
        var chosen = Arrays.asList(answer.strip().split("\\s+"));
        return chosen.stream().allMatch(this::offers)
                ? Optional.of(choices.stream()
                        .map(Choice::name)
                        .filter(chosen::contains)
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String answer) {
        return answer.strip().matches("-?\\d{1,15}(\\.\\d{1,15})?")
                ? Optional.of(new BigDecimal(answer.strip()))
                : Optional.empty();
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<LocalDate> date(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
