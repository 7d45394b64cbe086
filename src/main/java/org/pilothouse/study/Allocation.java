package org.pilothouse.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.PermutedBlocks;
import org.pilothouse.study.AllocationState.Kind;
import org.pilothouse.study.StudyRefused.Reason;

/** The rule by which clinicians of a study are drawn to groups. It is made once and can only be closed. */
@Entity
class Allocation {
    private static final String BETWEEN = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String sequences;
    private String blockSizes;
    private boolean bySite;
    private boolean byDiscipline;
    private @Nullable String seed;
    private String commitment;
    private Instant madeAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Allocation() {}

    /** @param seed null for an imported list */
    Allocation(
            StudyId study,
            List<String> sequences,
            AllocationRule rule,
            @Nullable String seed,
            String commitment,
            Instant madeAt) {
        this.study = study;
        kind = seed == null ? Kind.TABLE : Kind.BLOCKS;
        this.sequences = String.join(BETWEEN, sequences);
        blockSizes = rule.blockSizes().stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        bySite = rule.bySite();
        byDiscipline = rule.byDiscipline();
        this.seed = seed;
        this.commitment = commitment;
        this.madeAt = madeAt;
    }

    Kind kind() {
        return kind;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    void close(Instant now) {
        if (closedAt != null) {
            throw new StudyRefused(Reason.ALLOCATION_IS_CLOSED, "allocation");
        }
        closedAt = now;
    }

    List<String> sequences() {
        return Arrays.asList(sequences.split(BETWEEN));
    }

    AllocationRule rule() {
        var sizes = blockSizes.isEmpty()
                ? List.<Integer>of()
                : Arrays.stream(blockSizes.split(BETWEEN)).map(Integer::valueOf).toList();
        return new AllocationRule(sizes, bySite, byDiscipline);
    }

    /** The stratum of somebody at that site and of that discipline. */
    String stratum(String site, String discipline) {
        return Stream.of(bySite ? site : "", byDiscipline ? discipline : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The group of that slot, counted from 0. */
    String drawn(String stratum, int slot) {
        var blocks = new PermutedBlocks(Objects.requireNonNull(seed), sequences(), rule().blockSizes());
        return blocks.first(stratum, slot + 1).getLast();
    }

    AllocationState state(Map<String, Integer> drawn, int left) {
        return new AllocationState(
                kind,
                sequences(),
                rule(),
                drawn,
                kind == Kind.TABLE ? Integer.valueOf(left) : null,
                commitment,
                closedAt == null ? null : seed,
                madeAt,
                closedAt);
    }
}
