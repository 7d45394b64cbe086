package org.pilothouse.survey.instrument;

import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of items that can be asked here. */
public enum ItemType {
    NOTE("note"),
    TEXT("text"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    SELECT_ONE("select_one"),
    SELECT_MULTIPLE("select_multiple"),
    RANGE("range"),
    DATE("date"),
    ACKNOWLEDGE("acknowledge");

    private final String word;

    ItemType(String word) {
        this.word = word;
    }

    static Optional<ItemType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** Whether it wants an answer at all. */
    public boolean isAnswered() {
        return this != NOTE;
    }
}
