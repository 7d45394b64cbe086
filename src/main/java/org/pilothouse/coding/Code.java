package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** A word of the codebook. */
@Entity
class Code {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private @Nullable Long parent;
    private int position;
    private String name;
    private @Nullable String definition;
    private @Nullable String inclusion;
    private @Nullable String exclusion;
    private @Nullable String example;
    private int colour;
    private boolean codable;

    @Enumerated(EnumType.STRING)
    private CodeOrigin origin;

    private @Nullable String domain;

    @Enumerated(EnumType.STRING)
    private CodeStatus status;

    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Code() {}

    @SuppressWarnings("NullAway.Init") // change sets what is missing
    Code(StudyId study, CodeDefinition wanted, @Nullable Long parent, int position) {
        this.study = study;
        guid = wanted.guid();
        this.position = position;
        change(wanted, parent);
    }

    /** Drops an example that was copied from words now withdrawn. */
    boolean forgetExample(Predicate<String> withdrawn) {
        if (example == null || !withdrawn.test(example)) {
            return false;
        }
        example = null;
        return true;
    }

    final void change(CodeDefinition wanted, @Nullable Long above) {
        parent = above;
        name = wanted.name();
        definition = wanted.definition();
        inclusion = wanted.inclusion();
        exclusion = wanted.exclusion();
        example = wanted.example();
        colour = wanted.colour();
        codable = wanted.codable();
        origin = wanted.origin();
        domain = wanted.domain();
        become(wanted.status() == CodeStatus.MERGED && mergedInto == null ? CodeStatus.RETIRED : wanted.status());
    }

    void place(@Nullable Long above, int at) {
        parent = above;
        position = at;
    }

    final void become(CodeStatus wanted) {
        status = wanted;
        if (wanted != CodeStatus.MERGED) {
            mergedInto = null;
        }
    }

    void mergeInto(UUID other) {
        status = CodeStatus.MERGED;
        mergedInto = other;
    }

    /** Makes it again what it was. */
    void restore(CodeState state, @Nullable Long above) {
        mergedInto = state.mergedInto();
        change(state.code(), above);
        position = state.position();
    }

    CodeState state(@Nullable UUID above) {
        return new CodeState(definition(above), position, mergedInto);
    }

    long id() {
        return requireNonNull(id);
    }

    UUID guid() {
        return guid;
    }

    @Nullable Long parent() {
        return parent;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    int colour() {
        return colour;
    }

    CodeStatus status() {
        return status;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    boolean codable() {
        return codable;
    }

    CodeDefinition definition(@Nullable UUID above) {
        return new CodeDefinition(
                guid, above, name, definition, inclusion, exclusion, example, colour, codable, origin, domain, status);
    }
}
