package org.pilothouse.coding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;

/**
 * What a code means and how it is used.
 *
 * @param parent guid of the code above, absent at the top
 * @param colour 1 to 24
 * @param codable false for a mere group
 * @param domain of evaluation that it belongs to, such as D2; absent for most
 */
public record CodeDefinition(
        UUID guid,
        @Nullable UUID parent,
        String name,
        @Nullable String definition,
        @Nullable String inclusion,
        @Nullable String exclusion,
        @Nullable String example,
        int colour,
        boolean codable,
        CodeOrigin origin,
        @Nullable String domain,
        CodeStatus status) {
    static final int LONGEST_DOMAIN = 40;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 4000;

    public CodeDefinition {
        name = name.strip();
        if (name.isEmpty()) {
            throw new CodingRefused(Reason.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw new CodingRefused(Reason.TOO_LONG, LONGEST_NAME);
        }
        definition = tidy(definition);
        inclusion = tidy(inclusion);
        exclusion = tidy(exclusion);
        example = tidy(example);
        domain = domain == null || domain.isBlank() ? null : domain.strip();
        if (domain != null && domain.length() > LONGEST_DOMAIN) {
            throw new CodingRefused(Reason.TOO_LONG, LONGEST_DOMAIN);
        }
    }

    /** A code in use that belongs to no domain. */
    public CodeDefinition(
            UUID guid,
            @Nullable UUID parent,
            String name,
            @Nullable String definition,
            @Nullable String inclusion,
            @Nullable String exclusion,
            @Nullable String example,
            int colour,
            boolean codable,
            CodeOrigin origin) {
        this(
                guid,
                parent,
                name,
                definition,
                inclusion,
                exclusion,
                example,
                colour,
                codable,
                origin,
                null,
                CodeStatus.ACTIVE);
    }

    /** A code that is only a name yet, made while coding. */
    public static CodeDefinition named(String name, int colour) {
        return new CodeDefinition(
                UUID.randomUUID(), null, name, null, null, null, null, colour, true, CodeOrigin.INDUCTIVE);
    }

    CodeDefinition as(UUID other) {
        return new CodeDefinition(
                other,
                parent,
                name,
                definition,
                inclusion,
                exclusion,
                example,
                colour,
                codable,
                origin,
                domain,
                status);
    }

    /** The same below another code. */
    CodeDefinition under(@Nullable UUID above) {
        return new CodeDefinition(
                guid, above, name, definition, inclusion, exclusion, example, colour, codable, origin, domain, status);
    }

    CodeDefinition withoutExample() {
        return new CodeDefinition(
                guid, parent, name, definition, inclusion, exclusion, null, colour, codable, origin, domain, status);
    }

    /** The same with each free text as {@code mapping} makes it of the key of its field and the text. */
    CodeDefinition mapped(BinaryOperator<String> mapping) {
        return new CodeDefinition(
                guid,
                parent,
                mapping.apply("code.name", name),
                definition == null ? null : mapping.apply("code.definition", definition),
                inclusion == null ? null : mapping.apply("code.inclusion", inclusion),
                exclusion == null ? null : mapping.apply("code.exclusion", exclusion),
                example == null ? null : mapping.apply("code.example", example),
                colour,
                codable,
                origin,
                domain == null ? null : mapping.apply("code.domain", domain),
                status);
    }

    /** Its free texts by the keys of their fields. */
    Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("code.name", name);
        texts.put("code.definition", definition);
        texts.put("code.inclusion", inclusion);
        texts.put("code.exclusion", exclusion);
        texts.put("code.example", example);
        texts.put("code.domain", domain);
        return texts;
    }

    private static @Nullable String tidy(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var tidy = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (tidy.length() > LONGEST_TEXT) {
            throw new CodingRefused(Reason.TOO_LONG, LONGEST_TEXT);
        }
        return tidy;
    }
}
