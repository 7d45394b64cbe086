package org.pilothouse.coding;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a code at one moment, as history and named versions keep it.
 *
 * @param mergedInto guid of the code that took over its codings, for a merged one only
 */
public record CodeState(
        CodeDefinition code, int position, @Nullable UUID mergedInto) {

    CodeState withoutExample() {
        return new CodeState(code.withoutExample(), position, mergedInto);
    }

    /** The same with other free texts; numbers and GUIDs stay, whatever stands in them. */
    CodeState worded(UnaryOperator<String> wording) {
        return new CodeState(code.mapped((field, text) -> wording.apply(text)), position, mergedInto);
    }
}
