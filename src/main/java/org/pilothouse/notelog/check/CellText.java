package org.pilothouse.notelog.check;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written into files. */
public final class CellText {
    private CellText() {}

    /** Y and N, decimals in their shortest form, words separated by spaces, nothing for null. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? "Y" : "N";
            case Double number -> shortest(number);
            case Set<?> words -> words.stream().sorted().map(Object::toString).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private static String shortest(double number) {
        var exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
