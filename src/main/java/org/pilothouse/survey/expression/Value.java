package org.pilothouse.survey.expression;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an expression works with. Each value can be taken as a text and as a truth, some as a number; nothing ever fails. */
public sealed interface Value {
    Value TRUE = new Truth(true);
    Value FALSE = new Truth(false);

    /** No answer, or a result that is not defined. */
    Value NOTHING = new Nothing();

    String text();

    OptionalDouble number();

    boolean truth();

    /** An answer as it was given; blank counts as none. */
    static Value answer(@Nullable String answer) {
        return answer == null || answer.isBlank() ? NOTHING : new Text(answer);
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** A number; not finite counts as nothing. */
    static Value of(double number) {
        return Double.isFinite(number) ? new Number(number) : NOTHING;
    }

    /** A text, which is a number too when it is written like one. */
    record Text(String text) implements Value {
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

        @Override
        public OptionalDouble number() {
            return NUMBER.matcher(text).matches()
                    ? OptionalDouble.of(Double.parseDouble(text))
                    : OptionalDouble.empty();
        }

        @Override
        public boolean truth() {
            return !text.isEmpty();
        }
    }

    /** A finite number, written in its shortest form. */
    record Number(double value) implements Value {

        @Override
        public String text() {
            return value == 0
                    ? "0"
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }

        @Override
        public boolean truth() {
            return value != 0;
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Value {

        @Override
        public String text() {
            return truth ? "true" : "false";
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(truth ? 1 : 0);
        }
    }

    /** The value of what was not answered. */
    record Nothing() implements Value {

        @Override
        public String text() {
            return "";
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.empty();
        }

        @Override
        public boolean truth() {
            return false;
        }
    }
}
