package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** One change of the codebook, with everything needed to take it back and to do it again. */
@Entity
class CodebookStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private @Nullable AccountId account;

    @Enumerated(EnumType.STRING)
    private CodebookAction action;

    private boolean undone;
    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "codebook_step_code", joinColumns = @JoinColumn(name = "step"))
    private Set<CodeAltered> codes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "codebook_step_coding", joinColumns = @JoinColumn(name = "step"))
    private Set<Recoded> codings = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodebookStep() {}

    CodebookStep(StudyId study, @Nullable AccountId account, CodebookAction action, Instant now) {
        this.study = study;
        this.account = account;
        this.action = action;
        madeAt = now;
    }

    CodebookStep with(List<CodeAltered> altered, List<Recoded> recoded) {
        codes.addAll(altered);
        codings.addAll(recoded);
        return this;
    }

    void turn() {
        undone = !undone;
    }

    /** Drops examples that were copied from words now withdrawn. */
    boolean forgetExamples(Predicate<String> withdrawn) {
        var stale = codes.stream()
                .filter(code -> quotes(code.before(), withdrawn) || quotes(code.after(), withdrawn))
                .toList();
        for (var code : stale) {
            codes.remove(code);
            codes.add(new CodeAltered(
                    code.code(), forgotten(code.before(), withdrawn), forgotten(code.after(), withdrawn)));
        }
        return !stale.isEmpty();
    }

    /** Words every state of its codes anew. */
    void word(UnaryOperator<String> wording) {
        for (var code : List.copyOf(codes)) {
            var worded = new CodeAltered(code.code(), worded(code.before(), wording), worded(code.after(), wording));
            if (!worded.equals(code)) {
                codes.remove(code);
                codes.add(worded);
            }
        }
    }

    private static @Nullable CodeState worded(@Nullable CodeState state, UnaryOperator<String> wording) {
        return state == null ? null : state.worded(wording);
    }

    static boolean quotes(@Nullable CodeState state, Predicate<String> withdrawn) {
        return state != null
                && state.code().example() != null
                && withdrawn.test(requireNonNull(state.code().example()));
    }

    private static @Nullable CodeState forgotten(@Nullable CodeState state, Predicate<String> withdrawn) {
        return state != null && quotes(state, withdrawn) ? state.withoutExample() : state;
    }

    long id() {
        return requireNonNull(id);
    }

    @Nullable AccountId account() {
        return account;
    }

    CodebookAction action() {
        return action;
    }

    boolean isUndone() {
        return undone;
    }

    Instant madeAt() {
        return madeAt;
    }

    Set<CodeAltered> codes() {
        return Set.copyOf(codes);
    }

    Set<Recoded> codings() {
        return Set.copyOf(codings);
    }
}
