package org.pilothouse.notelog;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps sets of words in one column, separated by spaces and in the order of their declaration. */
final class WordSets {
    private WordSets() {}

    static <E extends Enum<E>> @Nullable String write(@Nullable Set<E> words) {
        return words == null || words.isEmpty()
                ? null
                : words.stream().sorted().map(Enum::name).collect(joining(" "));
    }

    static <E extends Enum<E>> Set<E> read(Class<E> kind, @Nullable String words) {
        var found = EnumSet.noneOf(kind);
        if (words != null) {
            Arrays.stream(words.split(" "))
                    .map(word -> Enum.valueOf(kind, word))
                    .forEach(found::add);
        }
        return Collections.unmodifiableSet(found);
    }

    /** For {@link AlsoUsed}. */
    @Converter
    static class OfAlsoUsed implements AttributeConverter<Set<AlsoUsed>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Set<AlsoUsed> words) {
            return write(words);
        }

        @Override
        public Set<AlsoUsed> convertToEntityAttribute(@Nullable String words) {
            return read(AlsoUsed.class, words);
        }
    }

    /** For {@link DraftProblem}. */
    @Converter
    static class OfDraftProblem implements AttributeConverter<Set<DraftProblem>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Set<DraftProblem> words) {
            return write(words);
        }

        @Override
        public Set<DraftProblem> convertToEntityAttribute(@Nullable String words) {
            return read(DraftProblem.class, words);
        }
    }
}
