package org.pilothouse.coding;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the state of a code as a text. */
@Converter
class CodeStateText implements AttributeConverter<@Nullable CodeState, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CodeState state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }

    @Override
    public @Nullable CodeState convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, CodeState.class);
    }
}
