package org.pilothouse.coding.retrieval;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a question as a text. */
@Converter
class QueryText implements AttributeConverter<@Nullable Query, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Query query) {
        return query == null ? null : JSON.writeValueAsString(query);
    }

    @Override
    public @Nullable Query convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Query.class);
    }
}
