package org.pilothouse.coding.retrieval;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** A question that somebody wants to ask again. */
@Entity
class SavedQuery {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String name;

    @Convert(converter = QueryText.class)
    private Query content;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SavedQuery() {}

    SavedQuery(StudyId study, String name, Query content) {
        this.study = study;
        this.name = name;
        this.content = content;
    }

    void change(Query wanted) {
        content = wanted;
    }

    long id() {
        return requireNonNull(id);
    }

    String name() {
        return name;
    }

    Query content() {
        return content;
    }
}
