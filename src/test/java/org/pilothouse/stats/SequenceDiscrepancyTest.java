package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SequenceDiscrepancyTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final List<String> TWELVE = words("PSGEX PEX PCX PSGEDX PEX PCDX PSGX PEDX CX PSGEX PED PCNX");

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    private static SequenceDiscrepancy of(List<String> sequences, List<String> clinicians) {
        return new SequenceDiscrepancy(sequences, clinicians, 999, 7);
    }

    @Test
    void clinicianEffectAgreesWithTheWorkedExample() {
        var effect = of(words("PSGEX PSGEDX PEX VGEX PEDX PSGEX"), words("C1 C1 C2 C2 C2 C1"))
                .clinicians();

        assertThat(effect.pseudoR2().get()).isCloseTo(Golden.number("W8.SST,SSW,pseudoR2", 2), CLOSE);
        assertThat(effect.pseudoF().get()).isCloseTo(Golden.number("W8.pseudoF"), CLOSE);
        assertThat(effect.p().get()).isCloseTo(Golden.number("W8.exact perm p", 2), CLOSE);
        assertThat(effect.arrangements()).isEqualTo(20);
        assertThat(effect.exact()).isTrue();
        assertThat(effect.permuted()).isEqualTo(Permuted.NOTES);
    }

    // The two references below: python3, enumeration of all arrangements on the full distance matrix.
    // within: product of the distinct permutations of the levels of each clinician (3 * 3 * 3 * 3 = 81)

    @Test
    void factorThatVariesWithinCliniciansMovesNotesWithinThem() {
        var effect = of(TWELVE, words("a a a b b b c c c d d d")).factor("tool", words("g n n g g n g n n n g n"));

        assertThat(effect.permuted()).isEqualTo(Permuted.WITHIN_CLINICIAN);
        assertThat(effect.pseudoR2().get()).isCloseTo(0.17434402332361498, CLOSE);
        assertThat(effect.adjustedR2().get()).isCloseTo(0.09177842565597649, CLOSE);
        assertThat(effect.pseudoF().get()).isCloseTo(2.1115819209039524, CLOSE);
        assertThat(effect.p().get()).isCloseTo(14 / 81.0, CLOSE);
        assertThat(effect.arrangements()).isEqualTo(81);
        assertThat(effect.exact()).isTrue();
    }

    // whole clinicians: itertools.combinations(clinicians, 3), of 2, 3, 2, 2, 1 and 2 notes (20)

    @Test
    void factorThatIsConstantWithinCliniciansMovesWholeClinicians() {
        var effect = of(TWELVE, words("a a b b b c c d d e f f")).factor("program", words("x x x x x y y y y x y y"));

        assertThat(effect.permuted()).isEqualTo(Permuted.CLINICIANS);
        assertThat(effect.pseudoR2().get()).isCloseTo(0.1428571428571428, CLOSE);
        assertThat(effect.adjustedR2().get()).isCloseTo(0.05714285714285716, CLOSE);
        assertThat(effect.pseudoF().get()).isCloseTo(1.6666666666666659, CLOSE);
        assertThat(effect.p().get()).isCloseTo(2 / 20.0, CLOSE);
        assertThat(effect.arrangements()).isEqualTo(20);
    }

    @Test
    void underTwentyArrangementsThereIsNoPValue() {
        // six clinicians, two against four: 15 arrangements
        var effect = of(TWELVE, words("a a b b b c c d d e f f")).factor("site", words("x x x x x y y y y y y y"));

        assertThat(effect.p().reason()).isEqualTo(NotDefined.TOO_FEW_CLUSTERS);
        assertThat(effect.exact()).isFalse();
        assertThat(effect.arrangements()).isZero();
        assertThat(effect.pseudoR2().isDefined()).isTrue();
    }

    @Test
    void notesWithoutALevelAreLeftOut() {
        var some = Arrays.asList("g", "n", null, "g", "g", null, "g", "n", null, "n", "g", null);
        var kept = of(words("PSGEX PEX PSGEDX PEX PSGX PEDX PSGEX PED"), words("a a b b c c d d"))
                .factor("tool", words("g n g g g n n g"));

        var effect = of(TWELVE, words("a a a b b b c c c d d d")).factor("tool", some);

        assertThat(effect).isEqualTo(kept);
        assertThat(effect.sequences()).isEqualTo(8);
    }

    @Test
    void randomArrangementsAreRepeatableAndCloseToTheExactAnswer() {
        // 8 against 8 notes: 12,870 arrangements, so at random
        var paths = new ArrayList<>(Collections.nCopies(8, "PSGEX"));
        paths.addAll(Collections.nCopies(8, "PEX"));
        var writers = words("a a a a a a b b b b b b b b a a");

        var first = of(paths, writers).clinicians();

        assertThat(first).isEqualTo(of(paths, writers).clinicians());
        assertThat(first.exact()).isFalse();
        assertThat(first.arrangements()).isEqualTo(1000);
        // hypergeometric: 2 P(X >= 6) of 8 drawn from 8 + 8
        // python3: 2 * scipy.stats.hypergeom.sf(5, 16, 8, 8)
        assertThat(first.p().get()).isCloseTo(0.13193473193473193, within(0.04));
    }

    @Test
    void oneLevelOrNoNotesOrEqualPathsHaveNoEffect() {
        var one = of(words("PEX PCX"), words("a a"));

        assertThat(one.clinicians().pseudoR2().reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(of(List.of(), List.of()).clinicians().p().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(of(words("PEX PEX"), words("a b")).clinicians().p().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(one.factor("tool", Arrays.asList(null, null)).groups()).isZero();
    }

    @Test
    void asManyLevelsAsNotesLeaveNoAdjustedEffect() {
        var effect = of(words("PEX PCX"), words("a b")).clinicians();

        assertThat(effect.pseudoR2().get()).isEqualTo(1);
        assertThat(effect.adjustedR2().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(effect.pseudoF().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void perfectSeparationHasNoF() {
        var effect = of(words("PEX PEX PCX PCX"), words("a a b b")).clinicians();

        assertThat(effect.pseudoR2().get()).isEqualTo(1);
        assertThat(effect.pseudoF().reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
    }

    @Test
    void aNullOfProgramIsNotRejectedTooOftenAlthoughCliniciansDiffer() {
        var random = new Random(3);
        var rejected = 0;
        for (var trial = 0; trial < 60; trial++) {
            rejected += nullProgramIsRejected(random) ? 1 : 0;
        }
        // expected 3; moving notes freely would reject in most of the 60
        assertThat(rejected).isLessThan(10);
    }

    /** Eight clinicians with a habit of their own; program tells nothing. */
    private static boolean nullProgramIsRejected(Random random) {
        var sequences = new ArrayList<String>();
        var clinicians = new ArrayList<String>();
        var programs = new ArrayList<String>();
        for (var clinician = 0; clinician < 8; clinician++) {
            var habit = "SGTDN".charAt(random.nextInt(5));
            for (var note = 0; note < 10; note++) {
                sequences.add("P" + habit + (random.nextInt(4) == 0 ? "D" : "") + "X");
                clinicians.add("C" + clinician);
                programs.add(clinician < 4 ? "x" : "y");
            }
        }
        return of(sequences, clinicians).factor("program", programs).p().get() <= 0.05;
    }

    @Test
    void handlesTwelveHundredNotesAndFiveFactors() {
        var random = new Random(11);
        var sequences = new ArrayList<String>();
        var clinicians = new ArrayList<String>();
        for (var note = 0; note < 1200; note++) {
            var path = new StringBuilder("P");
            for (var step = random.nextInt(5); step >= 0; step--) {
                path.append("SGED".charAt(random.nextInt(4)));
            }
            sequences.add(path.append('X').toString());
            clinicians.add("C" + note % 12);
        }
        var discrepancy = of(sequences, clinicians);
        var effects = List.of(
                discrepancy.clinicians(),
                discrepancy.factor("program", levels(note -> note % 12 % 3)),
                discrepancy.factor("setting", levels(note -> random.nextInt(4))),
                discrepancy.factor("noteType", levels(note -> random.nextInt(6))),
                discrepancy.factor("tool", levels(note -> random.nextInt(2))));

        assertThat(effects).allSatisfy(effect -> assertThat(effect.p().get()).isBetween(0.0, 1.0));
    }

    private static List<String> levels(IntFunction<Integer> level) {
        var levels = new ArrayList<String>();
        for (var note = 0; note < 1200; note++) {
            levels.add("L" + level.apply(note));
        }
        return levels;
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(words("PEX"), words("a b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceDiscrepancy(words("PEX"), words("a"), 100, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(words("PEX"), words("a")).factor("tool", words("a b")));
    }
}
