package org.pilothouse.survey;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is stored.
 *
 * @param flag the check that an imported row failed, such as CK-01; such a response enters no analysis
 * @param answers by item, in order of names
 */
record Response(
        ResponseKey key, Instant submittedAt, @Nullable String flag, Map<String, String> answers) {

    Response {
        answers = new TreeMap<>(answers);
    }
}
