package org.pilothouse.coding.retrieval;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a question as a text; a plain list of conditions, as they were kept once, means that all of them must hold. */
@Converter
class QueryText implements AttributeConverter<@Nullable Query, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Query query) {
        return query == null ? null : JSON.writeValueAsString(query);
    }

    @Override
    public @Nullable Query convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tree = (ObjectNode) JSON.readTree(text);
        if (tree.path("conditions").isArray()) {
            var all = JSON.createObjectNode();
            all.put("join", Conditions.Join.ALL.name());
            all.set("single", tree.path("conditions"));
            all.putArray("groups");
            tree.set("conditions", all);
        }
        return JSON.treeToValue(tree, Query.class);
    }
}
