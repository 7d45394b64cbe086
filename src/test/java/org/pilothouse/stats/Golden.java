package org.pilothouse.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the domain, computed with numpy and scipy by golden/worked_examples.py. */
final class Golden {

    private static final JsonNode EXAMPLES = read();

    private Golden() {}

    static double number(String key) {
        return EXAMPLES.required(key).asDouble();
    }

    static double number(String key, int index) {
        return EXAMPLES.required(key).required(index).asDouble();
    }

    static JsonNode example(String key) {
        return EXAMPLES.required(key);
    }

    private static JsonNode read() {
        try (var file = Golden.class.getResourceAsStream("/golden/worked_examples.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
