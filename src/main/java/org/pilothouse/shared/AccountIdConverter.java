package org.pilothouse.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets every entity hold an {@link AccountId} in a uuid column. */
@Converter(autoApply = true)
public class AccountIdConverter implements AttributeConverter<AccountId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AccountId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
