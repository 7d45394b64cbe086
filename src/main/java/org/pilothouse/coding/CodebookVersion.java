package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** The codebook as it stood when somebody gave that state a name. */
@Entity
class CodebookVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private UUID guid;
    private String name;
    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "codebook_version_code", joinColumns = @JoinColumn(name = "codebook_version"))
    private Set<VersionCode> codes = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodebookVersion() {}

    CodebookVersion(StudyId study, String name, Instant madeAt, Collection<CodeState> states) {
        this.study = study;
        guid = UUID.randomUUID();
        this.name = name;
        this.madeAt = madeAt;
        states.forEach(state -> codes.add(new VersionCode(state.code().guid(), state)));
    }

    /** Drops examples that were copied from words now withdrawn. */
    boolean forgetExamples(Predicate<String> withdrawn) {
        var stale = codes.stream()
                .filter(code -> CodebookStep.quotes(code.state(), withdrawn))
                .toList();
        stale.forEach(code -> {
            codes.remove(code);
            codes.add(new VersionCode(code.code(), code.state().withoutExample()));
        });
        return !stale.isEmpty();
    }

    /** Words every state in it anew. */
    void word(UnaryOperator<String> wording) {
        for (var code : List.copyOf(codes)) {
            var worded = new VersionCode(code.code(), code.state().worded(wording));
            if (!worded.equals(code)) {
                codes.remove(code);
                codes.add(worded);
            }
        }
    }

    UUID guid() {
        return guid;
    }

    String name() {
        return name;
    }

    Instant madeAt() {
        return madeAt;
    }

    Map<UUID, CodeState> states() {
        return codes.stream().collect(toMap(VersionCode::code, VersionCode::state));
    }
}
