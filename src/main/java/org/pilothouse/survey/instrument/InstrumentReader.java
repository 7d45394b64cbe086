package org.pilothouse.survey.instrument;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.survey.expression.Expression;
import org.pilothouse.survey.expression.ExpressionMalformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code instrument.yaml}: checked against the schema, then against itself. */
public final class InstrumentReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Schema schema;

    /** @param schema the text of {@code instrument.schema.json} */
    public InstrumentReader(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    /**
     * Reads an instrument.
     *
     * @param id name of its folder
     * @throws InstrumentMalformed with everything that is wrong
     */
    public Instrument read(String id, String yaml) {
        var file = tree(id, yaml);
        var errors = schema.validate(file).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
        if (!errors.isEmpty()) {
            throw new InstrumentMalformed(id, errors);
        }
        var problems = new ArrayList<String>();
        var instrument = instrument(id, file, problems);
        problems.addAll(InstrumentRules.problems(instrument));
        if (!problems.isEmpty()) {
            throw new InstrumentMalformed(id, problems);
        }
        return instrument;
    }

    private static JsonNode tree(String id, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException unreadable) {
            throw new InstrumentMalformed(id, List.of("not YAML: " + unreadable.getOriginalMessage()));
        }
    }

    private static Instrument instrument(String id, JsonNode file, List<String> problems) {
        return new Instrument(
                id,
                file.path("version").asString(),
                file.path("status").asString().equals("active"),
                file.path("title").asString(),
                text(file, "description"),
                file.path("publisher").asString(),
                file.path("copyright").asString(),
                texts(file.path("derivedFrom")),
                file.path("language").asString(),
                file.path("wording").asString().equals("own"),
                items(file.path("items"), problems),
                file.path("scales").values().stream()
                        .map(InstrumentReader::scale)
                        .toList(),
                file.path("verification").values().stream()
                        .map(InstrumentReader::example)
                        .toList());
    }

    private static List<Item> items(JsonNode nodes, List<String> problems) {
        var items = new ArrayList<Item>();
        for (var node : nodes) {
            var type = ItemType.of(node.path("type").asString());
            if (type.isPresent()) {
                items.add(item(type.get(), node, problems));
            } else {
                problems.add(node.path("name").asString() + ": items of type "
                        + node.path("type").asString() + " cannot be asked yet");
            }
        }
        return items;
    }

    private static Item item(ItemType type, JsonNode node, List<String> problems) {
        var parameters = text(node, "parameters");
        return new Item(
                type,
                node.path("name").asString(),
                node.path("label").asString(),
                text(node, "hint"),
                node.path("required").asBoolean(false),
                expression(node, "relevant", problems),
                expression(node, "constraint", problems),
                text(node, "constraint_message"),
                "multiline".equals(text(node, "appearance")),
                parameters == null ? null : steps(node, parameters, problems),
                node.path("choices").values().stream()
                        .map(choice -> new Choice(
                                choice.path("name").asString(),
                                choice.path("label").asString()))
                        .toList());
    }

    private static @Nullable Steps steps(JsonNode node, String parameters, List<String> problems) {
        try {
            return Steps.parse(parameters);
        } catch (IllegalArgumentException malformed) {
            problems.add(node.path("name").asString() + ": parameters: " + malformed.getMessage());
            return null;
        }
    }

    private static @Nullable Expression expression(JsonNode node, String key, List<String> problems) {
        var source = text(node, key);
        try {
            return source == null ? null : Expression.parse(source);
        } catch (ExpressionMalformed malformed) {
            problems.add(node.path("name").asString() + ": " + key + ": " + malformed.getMessage());
            return null;
        }
    }

    private static Scale scale(JsonNode node) {
        var linear = node.path("linear");
        return new Scale(
                node.path("name").asString(),
                node.path("title").asString(),
                texts(node.path("items")),
                Set.copyOf(texts(node.path("reverse"))),
                node.path("range").path("min").asDouble(),
                node.path("range").path("max").asDouble(),
                Scale.Method.valueOf(constant(node, "method")),
                linear.path("intercept").asDouble(0),
                linear.path("slope").asDouble(1),
                node.path("missing").path("minAnsweredShare").asDouble(),
                Scale.Direction.valueOf(constant(node, "direction")));
    }

    private static WorkedExample example(JsonNode node) {
        Map<String, String> answers = node.path("answers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().asString(), (a, b) -> b, HashMap::new));
        var expect = node.path("expect");
        return new WorkedExample(
                node.path("name").asString(),
                node.path("scale").asString(),
                answers,
                expect.isNumber() ? (Double) expect.asDouble() : null,
                node.path("tolerance").asDouble(1e-9));
    }

    private static String constant(JsonNode node, String key) {
        return node.path(key).asString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.path(key).asString() : null;
    }
}
