package org.pilothouse.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets every entity hold a {@link ParticipantCode} in a varchar column. */
@Converter(autoApply = true)
public class ParticipantCodeConverter implements AttributeConverter<ParticipantCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ParticipantCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable ParticipantCode convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new ParticipantCode(value);
    }
}
