package org.pilothouse.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets every entity hold a {@link StudyId} in a bigint column. */
@Converter(autoApply = true)
public class StudyIdConverter implements AttributeConverter<StudyId, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable StudyId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable StudyId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new StudyId(value);
    }
}
