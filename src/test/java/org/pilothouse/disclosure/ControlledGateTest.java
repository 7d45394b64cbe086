package org.pilothouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.ParticipantCode;

class ControlledGateTest {
    private final Gate gate = Disclosure.controlled(new Policy(5, 10));

    private static Set<ParticipantCode> people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new ParticipantCode("P" + i))
                .collect(Collectors.toSet());
    }

    private static Map<ParticipantCode, Double> amounts(double... amounts) {
        var map = new TreeMap<ParticipantCode, Double>();
        for (var i = 0; i < amounts.length; i++) {
            map.put(new ParticipantCode("P" + i), amounts[i]);
        }
        return map;
    }

    private static Basis basis(int clinicians) {
        return Basis.of(people(0, clinicians), 100);
    }

    private static Map<String, Integer> disciplines(int ot, int pt, int slp) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("OT", ot);
        counts.put("PT", pt);
        counts.put("SLP", slp);
        return counts;
    }

    @Test
    void aSmallCategoryTakesTheSmallestOtherWithIt() {
        var shown = gate.counts("people", "discipline", disciplines(9, 4, 7));

        assertThat(shown).containsEntry("OT", Value.of(9));
        assertThat(shown.get("PT")).isEqualTo(new Value.Hidden(Rule.FEW_PEOPLE));
        assertThat(shown.get("SLP")).isEqualTo(new Value.Hidden(Rule.PROTECTS_ANOTHER));
    }

    @Test
    void categoriesOfKAreShown() {
        assertThat(gate.counts("people", "discipline", disciplines(9, 6, 7)).values())
                .noneMatch(Value::isHidden);
    }

    @Test
    void twoSmallCategoriesThatTheTotalWouldNarrowHideMore() {
        // 4 + 3 of 16: with 9 shown, the two could only be 3 and 4
        assertThat(gate.counts("people", "discipline", disciplines(9, 4, 3)).values())
                .allMatch(Value::isHidden);
    }

    @Test
    void aFigureNeedsKClinicians() {
        assertThat(gate.amount("time", "estimate", Value.of(-2), basis(5))).isEqualTo(Value.of(-2));
        assertThat(Disclosure.controlled(new Policy(6, 10)).amount("time", "estimate", Value.of(-2), basis(5)))
                .isEqualTo(new Value.Hidden(Rule.FEW_CLINICIANS));
    }

    @Test
    void underFiveCliniciansThereAreNoNumbers() {
        assertThat(gate.amount("time", "estimate", Value.of(-2), basis(4)))
                .isEqualTo(new Value.Hidden(Rule.THEMES_ONLY));
    }

    @Test
    void aFigureNeedsTenNotes() {
        assertThat(gate.amount("time", "estimate", Value.of(-2), Basis.of(people(0, 9), 9)))
                .isEqualTo(new Value.Hidden(Rule.FEW_NOTES));
    }

    @Test
    void oneClinicianWithMoreThanHalfOfTheSumHidesIt() {
        // domain 12.3: 400 of 735 is 54.4 percent
        var sum = amounts(120, 80, 75, 60, 400);

        assertThat(gate.amount("time", "total", Value.of(735), Basis.of(sum.keySet(), 50, sum)))
                .isEqualTo(new Value.Hidden(Rule.DOMINATED));
    }

    @Test
    void exactlyHalfIsNotMoreThanHalf() {
        var sum = amounts(10, 10, 10, 10, 40);

        assertThat(gate.amount("time", "total", Value.of(80), Basis.of(sum.keySet(), 50, sum)))
                .isEqualTo(Value.of(80));
    }

    @Test
    void twoFiguresThatDifferByOneClinicianAreNotBothShown() {
        assertThat(gate.amount("time", "all", Value.of(-2), basis(12)).isHidden())
                .isFalse();
        assertThat(gate.amount("time", "without one", Value.of(-1), basis(11)))
                .isEqualTo(new Value.Hidden(Rule.DIFFERS_BY_FEW));
        assertThat(gate.amount("time", "half", Value.of(-1), basis(7)).isHidden())
                .isFalse();
    }

    @Test
    void anotherMeasureMayRestOnOtherClinicians() {
        gate.amount("time", "all", Value.of(-2), basis(12));

        assertThat(gate.amount("use", "all", Value.of(0.5), basis(11)).isHidden())
                .isFalse();
    }

    @Test
    void setsOfEqualSizeWithOtherPeopleDifferToo() {
        gate.amount("time", "all", Value.of(-2), Basis.of(people(0, 10), 100));

        assertThat(gate.amount("time", "others", Value.of(-2), Basis.of(people(1, 11), 100)))
                .isEqualTo(new Value.Hidden(Rule.DIFFERS_BY_FEW));
    }

    @Test
    void underTenCliniciansRatesAreRoundedAndTheirNumeratorsHidden() {
        assertThat(gate.rate("use", "estimate", Value.of(0.574), basis(9))).isEqualTo(Value.of(0.55));
        assertThat(gate.part("use", "kept", Value.of(57), basis(9))).isEqualTo(new Value.Hidden(Rule.SMALL_GROUP));
        assertThat(gate.limit("use", "low", Value.of(0.0), basis(9))).isEqualTo(Value.of(0));
    }

    @Test
    void underTenCliniciansNoneAndAllAreBounds() {
        assertThat(gate.rate("use", "estimate", Value.of(0), basis(7)).json()).isEqualTo("<=0.1");
        assertThat(gate.rate("use", "estimate", Value.of(1), basis(7)).json()).isEqualTo(">=0.9");
        assertThat(gate.rate("other", "estimate", Value.of(1), basis(10))).isEqualTo(Value.of(1));
    }

    @Test
    void figuresOfSingleCliniciansNeedTen() {
        assertThat(gate.individual("use", "median", Value.of(0.5), basis(9)))
                .isEqualTo(new Value.Hidden(Rule.SMALL_GROUP));
        assertThat(gate.individual("use", "median", Value.of(0.5), basis(10))).isEqualTo(Value.of(0.5));
    }

    @Test
    void smallReasonsAreMergedIntoTheirGroupBeforeAnythingIsHidden() {
        var rows = List.of(
                Category.of("FASTER_MANUALLY", amounts(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)),
                Category.of("QUALITY_CONCERN", amounts(2, 2)),
                Category.of("FORGOT", amounts(1, 1, 1, 1, 1, 1)),
                Category.of("TECH_DOWN", amounts(1, 1, 1)),
                Category.of("NOT_TRAINED", amounts(0, 0, 0, 1, 1, 1)));

        var shown = gate.rows("use", "nonUse", rows, Hierarchy.REASONS, basis(10));

        assertThat(shown)
                .extracting(ShownRow::key)
                .containsExactly("OWN_WAY_FASTER_OR_BETTER", "FORGOT", Hierarchy.OTHER);
        assertThat(shown.getFirst().amount()).isEqualTo(Value.of(34));
        assertThat(shown.getLast().members()).containsExactly("NOT_TRAINED", "TECH_DOWN");
        assertThat(gate.log()).contains(new Suppressed(Rule.MERGED, "use", "nonUse.OWN_WAY_FASTER_OR_BETTER"));
    }

    @Test
    void whatCannotStandAloneEvenMergedTakesTheSmallestRowIn() {
        var rows = List.of(
                Category.of("FASTER_MANUALLY", amounts(5, 5, 5, 5, 5)),
                Category.of("FORGOT", amounts(1, 1, 1, 1, 1, 1)),
                Category.of("TECH_DOWN", amounts(1)));

        assertThat(gate.rows("use", "nonUse", rows, Hierarchy.REASONS, basis(10)))
                .extracting(ShownRow::key)
                .containsExactly("FASTER_MANUALLY", Hierarchy.OTHER);
    }

    @Test
    void theLogNamesRuleAndPlaceAndNoValue() {
        gate.amount("time", "estimate", Value.of(-2.25), basis(3));

        assertThat(gate.log()).containsExactly(new Suppressed(Rule.THEMES_ONLY, "time", "estimate"));
        assertThat(gate.log().toString()).doesNotContain("2.25");
    }

    @Test
    void attributesStandBesideAParticipantIdOnlyWhereTheyFitKPeople() {
        assertThat(Disclosure.mayStandBeside(new Policy(5, 10), 4)).isFalse();
        assertThat(Disclosure.mayStandBeside(new Policy(5, 10), 5)).isTrue();
    }

    @Test
    void aPlanCannotLoosenTheRules() {
        assertThat(Policy.declared(2, 3)).isEqualTo(new Policy(5, 10));
        assertThat(Policy.declared(20, null)).isEqualTo(new Policy(11, 10));
        assertThat(Policy.declared(null, 25)).isEqualTo(new Policy(5, 25));
    }

    @Test
    void aResearcherSeesEverything() {
        var open = Disclosure.open();

        assertThat(open.amount("time", "estimate", Value.of(-2), basis(1))).isEqualTo(Value.of(-2));
        assertThat(open.people("time", "excluded", 1)).isEqualTo(Value.of(1));
        assertThat(open.counts("people", "discipline", disciplines(1, 2, 3)).values())
                .noneMatch(Value::isHidden);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.log()).isEmpty();
        assertThat(new HashSet<>(
                        open.rows("use", "r", List.of(Category.of("A", amounts(1))), Hierarchy.FLAT, basis(1))))
                .hasSize(1);
    }
}
