package org.pilothouse.coding;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.shared.StudyId;

/** A unit of analysis of a project from elsewhere, who is no participant here: kept so that it leaves as it came. */
@Entity
class ImportedCase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private String name = "";
    private @Nullable String description;

    @ElementCollection
    @CollectionTable(name = "imported_case_value", joinColumns = @JoinColumn(name = "imported_case"))
    @OrderColumn(name = "position")
    private List<Value> contents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "imported_case_part", joinColumns = @JoinColumn(name = "imported_case"))
    private Set<Part> parts = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportedCase() {}

    ImportedCase(StudyId study, UUID guid) {
        this.study = study;
        this.guid = guid;
    }

    /** What it has for a variable. */
    @Embeddable
    record Value(
            UUID variable,
            String name,
            @Enumerated(EnumType.STRING) QdaVariable.Type type,
            String content) {}

    /** That a text, passage or code belongs to it. */
    @Embeddable
    record Part(@Enumerated(EnumType.STRING) PartKind kind, UUID part) {}

    enum PartKind {
        TEXT,
        PASSAGE,
        CODE
    }

    /** Whether it says something else now than before. */
    boolean describe(String newName, @Nullable String words, List<Value> values, Collection<Part> belonging) {
        var same = newName.equals(name)
                && Objects.equals(words, description)
                && values.equals(List.copyOf(contents))
                && Set.copyOf(belonging).equals(Set.copyOf(parts));
        if (!same) {
            name = newName;
            description = words;
            contents.clear();
            contents.addAll(values);
            parts.clear();
            parts.addAll(belonging);
        }
        return !same;
    }

    /**
     * Lets go of what is said no more; whether it is about nothing any more that could be told from what went.
     *
     * @param gone passages, and the text if all of it goes
     * @param text the text that they stand in: a case that names nothing else may be about whoever said them
     */
    boolean loses(Set<UUID> gone, UUID text) {
        var about = parts.stream()
                .filter(part -> part.kind() != PartKind.CODE)
                .map(Part::part)
                .collect(toSet());
        var lost = parts.removeIf(part -> part.kind() != PartKind.CODE && gone.contains(part.part()));
        about.removeAll(gone);
        return lost && about.isEmpty() || about.equals(Set.of(text));
    }

    /** Words what is said anew; a date or number in which something changes is none any more, and goes. */
    void word(UnaryOperator<String> wording) {
        name = wording.apply(name);
        description = description == null ? null : wording.apply(description);
        var worded = contents.stream()
                .filter(value -> value.type() == QdaVariable.Type.TEXT
                        || wording.apply(value.content()).equals(value.content()))
                .map(value -> new Value(
                        value.variable(), wording.apply(value.name()), value.type(), wording.apply(value.content())))
                .toList();
        if (!worded.equals(List.copyOf(contents))) {
            contents.clear();
            contents.addAll(worded);
        }
    }

    UUID guid() {
        return guid;
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    List<Value> values() {
        return List.copyOf(contents);
    }

    /** In an order that does not depend on the database. */
    List<UUID> guids(PartKind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::part)
                .sorted()
                .toList();
    }
}
