package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.pilothouse.disclosure.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the domain, computed with numpy and scipy by golden/worked_examples.py. */
final class Examples {
    private static final double CLOSE = 1e-9;
    private static final JsonNode ALL = read();

    private Examples() {}

    static double number(String key, int... path) {
        var node = ALL.required(key);
        for (var index : path) {
            node = node.required(index);
        }
        return node.asDouble();
    }

    static double number(String key, String name) {
        return ALL.required(key).required(name).asDouble();
    }

    static void assertClose(Object value, double expected) {
        assertThat(value).isInstanceOf(Value.Known.class);
        assertThat(((Value.Known) value).value()).isCloseTo(expected, within(CLOSE));
    }

    private static JsonNode read() {
        try (var file = Examples.class.getResourceAsStream("/golden/worked_examples.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
