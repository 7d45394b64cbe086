package org.pilothouse.coding;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** Codes that are looked at together, wherever they stand in the tree. */
@Entity
class CodeSet {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private String name;

    @ElementCollection
    @CollectionTable(name = "code_set_code", joinColumns = @JoinColumn(name = "code_set"))
    @Column(name = "code")
    private Set<UUID> codes = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodeSet() {}

    CodeSet(StudyId study, UUID guid, String name) {
        this.study = study;
        this.guid = guid;
        this.name = name;
    }

    void change(String newName, Collection<UUID> members) {
        name = newName;
        codes.clear();
        codes.addAll(members);
    }

    UUID guid() {
        return guid;
    }

    String name() {
        return name;
    }

    /** Its codes; instead of those that were merged, the ones that stand for them now. */
    Set<UUID> codes(Map<UUID, UUID> merged) {
        return codes.stream().map(code -> merged.getOrDefault(code, code)).collect(toCollection(TreeSet::new));
    }
}
