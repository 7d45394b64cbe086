package org.pilothouse.bundle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values the way bundles hold them: decimals in shortest form, booleans Y or N, absent as empty. */
final class Cells {

    private Cells() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Y" : "N";
            case Double number -> decimal(BigDecimal.valueOf(number));
            case BigDecimal number -> decimal(number);
            case Enum<?> one -> one.name();
            case Collection<?> several -> several.stream().map(Cells::text).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
