package org.pilothouse.coding;

import java.util.UUID;
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
}
