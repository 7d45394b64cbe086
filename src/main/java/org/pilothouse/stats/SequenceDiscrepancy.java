package org.pilothouse.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Discrepancy analysis of step sequences (Studer, Ritschard, Gabadinho and Mueller 2011) with permutation tests that
 * respect that notes are nested in clinicians (domain 9.2).
 */
public final class SequenceDiscrepancy {

    /** Up to this many distinct arrangements, all are looked at. */
    static final int LARGEST_EXACT = 5_000;

    /** Under this many distinct arrangements no p-value is given. */
    static final int FEWEST = 20;

    private final PathVariants variants;
    private final List<String> clinicians;
    private final int randomArrangements;
    private final long seed;

    /**
     * Takes the notes.
     *
     * @param sequences one path a note, steps as letters
     * @param clinicians who wrote the note, at the same position
     * @param randomArrangements how many random arrangements stand in when there are too many to enumerate, at least 999
     * @param seed makes random arrangements repeatable
     * @throws IllegalArgumentException if lengths differ or there are too few random arrangements
     */
    public SequenceDiscrepancy(List<String> sequences, List<String> clinicians, int randomArrangements, long seed) {
        if (sequences.size() != clinicians.size()) {
            throw new IllegalArgumentException("as many clinicians as sequences");
        }
        if (randomArrangements < 999) {
            throw new IllegalArgumentException("at least 999 random arrangements");
        }
        variants = PathVariants.of(sequences);
        this.clinicians = List.copyOf(clinicians);
        this.randomArrangements = randomArrangements;
        this.seed = seed;
    }

    /** Returns the effect of the clinician, tested by moving notes freely. */
    public FactorEffect clinicians() {
        var notes = new Grouped(variants, Levels.of(clinicians), Levels.of(clinicians));
        return effect("clinician", notes, Permuted.NOTES);
    }

    /**
     * Returns the effect of another factor: whole clinicians are moved when it is constant within each of them, else
     * notes within each clinician.
     *
     * @param levels the level of each note, at the same position; notes with null are left out
     * @throws IllegalArgumentException if lengths differ
     */
    public FactorEffect factor(String name, List<? extends @Nullable String> levels) {
        if (levels.size() != clinicians.size()) {
            throw new IllegalArgumentException("as many levels as sequences");
        }
        var known = IntStream.range(0, levels.size())
                .filter(note -> levels.get(note) != null)
                .toArray();
        var notes =
                new Grouped(variants.select(known), Levels.of(pick(clinicians, known)), Levels.of(pick(levels, known)));
        return effect(name, notes, notes.constantWithinClinician() ? Permuted.CLINICIANS : Permuted.WITHIN_CLINICIAN);
    }

    private static List<String> pick(List<? extends @Nullable String> values, int[] notes) {
        return Arrays.stream(notes)
                .mapToObj(note -> requireNonNull(values.get(note)))
                .toList();
    }

    private FactorEffect effect(String factor, Grouped notes, Permuted permuted) {
        double n = notes.size();
        var groups = notes.groups().count();
        if (n == 0 || groups == 1) {
            var reason = n == 0 ? NotDefined.NO_DATA : NotDefined.ONE_LEVEL;
            return FactorEffect.undefined(factor, notes.size(), groups, permuted, reason);
        }
        var total = notes.paths().totalDistance() / 2 / n;
        if (total == 0) {
            return FactorEffect.undefined(factor, notes.size(), groups, permuted, NotDefined.NO_VARIATION);
        }
        return measured(factor, notes, permuted, total);
    }

    private FactorEffect measured(String factor, Grouped notes, Permuted permuted, double total) {
        double n = notes.size();
        var groups = notes.groups().count();
        var within = notes.byNote().sumOfSquares(notes.groups().levelOf());
        var r2 = Math.max(0, 1 - within / total);
        var free = n - groups;
        var tooFew = Figure.undefined(NotDefined.TOO_FEW_OBSERVATIONS);
        var test = test(notes, permuted, within);
        return new FactorEffect(
                factor,
                notes.size(),
                groups,
                Figure.of(r2),
                free == 0 ? tooFew : Figure.of(1 - (1 - r2) * (n - 1) / free),
                free == 0 ? tooFew : Figure.ratio((total - within) / (groups - 1), within / free),
                test.p(),
                test.exact(),
                permuted,
                test.arrangements());
    }

    private record Test(Figure p, boolean exact, long arrangements) {}

    private Test test(Grouped notes, Permuted permuted, double observed) {
        var whole = permuted == Permuted.CLINICIANS;
        var squares = whole ? notes.byClinician() : notes.byNote();
        var arrangements = new Arrangements(
                whole ? notes.groupOfClinician() : notes.groups().levelOf(), blocks(notes, permuted));
        var distinct = arrangements.distinct();
        if (distinct < FEWEST) {
            return new Test(Figure.undefined(NotDefined.TOO_FEW_CLUSTERS), false, 0);
        }
        var limit = observed * (1 + 1e-9) + 1e-12;
        return distinct <= LARGEST_EXACT ? all(arrangements, squares, limit) : random(arrangements, squares, limit);
    }

    private static int[][] blocks(Grouped notes, Permuted permuted) {
        return switch (permuted) {
            case NOTES -> new int[][] {IntStream.range(0, notes.size()).toArray()};
            case CLINICIANS ->
                new int[][] {IntStream.range(0, notes.clinicians().count()).toArray()};
            case WITHIN_CLINICIAN -> notes.clinicians().members();
        };
    }

    private static Test all(Arrangements arrangements, WithinGroups squares, double limit) {
        var asExtreme = 0L;
        var looked = 0L;
        arrangements.first();
        do {
            looked++;
            asExtreme += squares.sumOfSquares(arrangements.labels()) <= limit ? 1 : 0;
        } while (arrangements.next());
        return new Test(Figure.of((double) asExtreme / looked), true, looked);
    }

    private Test random(Arrangements arrangements, WithinGroups squares, double limit) {
        var random = new SplittableRandom(seed);
        var asExtreme = 1L;
        for (var draw = 0; draw < randomArrangements; draw++) {
            arrangements.shuffle(random);
            asExtreme += squares.sumOfSquares(arrangements.labels()) <= limit ? 1 : 0;
        }
        return new Test(Figure.of(asExtreme / (randomArrangements + 1.0)), false, randomArrangements + 1L);
    }

    /** The notes that have a level, by clinician and by level. */
    private record Grouped(PathVariants paths, Levels clinicians, Levels groups) {

        int size() {
            return paths.notes();
        }

        boolean constantWithinClinician() {
            return Arrays.stream(clinicians.members())
                    .allMatch(own -> Arrays.stream(own)
                                    .map(note -> groups.levelOf()[note])
                                    .distinct()
                                    .count()
                            == 1);
        }

        int[] groupOfClinician() {
            return Arrays.stream(clinicians.members())
                    .mapToInt(own -> groups.levelOf()[own[0]])
                    .toArray();
        }

        WithinGroups byNote() {
            var one = new int[paths.paths().size()];
            Arrays.fill(one, 1);
            return new WithinGroups(paths.variantOf(), one, paths.distances(), groups.count());
        }

        WithinGroups byClinician() {
            var members = clinicians.members();
            var between = new double[members.length][members.length];
            for (var note = 0; note < size(); note++) {
                for (var other = 0; other < size(); other++) {
                    between[clinicians.levelOf()[note]][clinicians.levelOf()[other]] +=
                            paths.distances()[paths.variantOf()[note]][paths.variantOf()[other]];
                }
            }
            var sizes = Arrays.stream(members).mapToInt(own -> own.length).toArray();
            return new WithinGroups(IntStream.range(0, members.length).toArray(), sizes, between, groups.count());
        }
    }
}
