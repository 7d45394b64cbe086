package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.stats.Permuted;

class HeterogeneityAnalysisTest {

    /** The six notes of W8: C1 wrote s1, s2 and s6. */
    private static Facts six() {
        return new Facts()
                .participant("C1", "East")
                .participant("C2", "West")
                .path("s1", "C1", "PSGEX")
                .path("s2", "C1", "PSGEDX")
                .path("s3", "C2", "PEX")
                .path("s4", "C2", "VGEX")
                .path("s5", "C2", "PEDX")
                .path("s6", "C1", "PSGEX");
    }

    private static AnalysisResult open(Facts facts) {
        return HeterogeneityAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.open());
    }

    private static Map<String, Object> factor(AnalysisResult result, String name) {
        return result.rows("factors").stream()
                .filter(row -> name.equals(row.get("factor")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreesWithTheWorkedExample() {
        var result = open(six());

        assertClose(result.value("sequences"), 6);
        assertClose(result.value("variants"), 5);
        assertClose(result.value("topShare"), number("W8.top1 coverage"));
        assertClose(result.value("shannonBits"), number("W8.variant entropy bits"));
        assertClose(result.value("normalisedEntropy"), number("W8.norm"));
        assertClose(result.value("giniSimpson"), number("W8.gini-simpson"));
        assertClose(result.value("giniSimpsonUnbiased"), number("W8.unbiased simpson"));
        assertClose(result.value("hillN1"), number("W8.hill N1, N2", 0));
        assertClose(result.value("hillN2"), number("W8.hill N1, N2", 1));
        assertClose(result.value("meanDistance"), number("W8.mean pairwise"));
        assertThat(result.details()).containsEntry("medoid", "PSGEX");
        assertClose(result.value("discrepancy"), number("W8.discrepancy s2"));
        assertClose(result.value("transitionEntropyBits"), number("W8.cond entropy bits"));
    }

    @Test
    void theClinicianFactorAgreesWithTheWorkedExample() {
        var clinician = factor(open(six()), "clinician");

        assertClose(clinician.get("pseudoR2"), number("W8.SST,SSW,pseudoR2", 2));
        assertClose(clinician.get("pseudoF"), number("W8.pseudoF"));
        assertClose(clinician.get("p"), number("W8.exact perm p", 2));
        assertThat(clinician).containsEntry("exact", true).containsEntry("permuted", Permuted.NOTES);
    }

    @Test
    void programPermutesWholeCliniciansAndTwoAreTooFew() {
        var result = open(six());

        assertThat(factor(result, "program")).containsEntry("permuted", Permuted.CLINICIANS);
        assertThat(factor(result, "program").get("p")).isInstanceOf(Value.Undefined.class);
        assertThat(result.warns(Warning.TOO_FEW_CLUSTERS)).isTrue();
    }

    @Test
    void stepsAreReadInTheirOrderInterruptionsIncluded() {
        var facts = new Facts()
                .step("C1", "s1", 3, "X", null, 1)
                .step("C1", "s1", 1, "E", null, 1)
                .step("C1", "s1", 2, "O", null, 1);

        assertThat(open(facts).details()).containsEntry("medoid", "EOX");
    }

    @Test
    void stepsOutsideNotesMakeNoPath() {
        assertClose(open(six().step("C1", null, 1, "N", "STATS", 5)).value("sequences"), 6);
    }

    @Test
    void aLeadSeesOnlyPathsOfEnoughPeople() {
        var facts = new Facts();
        for (var i = 0; i < 10; i++) {
            facts.path("a" + i, "C" + i, "PSGEX").path("b" + i, "C" + i, i < 3 ? "PEX" : i < 6 ? "CX" : "PCX");
        }

        var result = HeterogeneityAnalysis.of(
                facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));

        assertThat(result.rows("paths")).extracting(row -> row.get("path")).containsExactly("PSGEX", "OTHER_MERGED");
        assertThat(result.details()).containsEntry("medoid", "PSGEX");
    }

    @Test
    void noStepsGiveNullsAndAWarning() {
        var result = open(new Facts());

        assertThat(result.toJson()).containsEntry("estimate", null);
        assertThat(result.warns(Warning.NOT_DEFINED_NO_DATA)).isTrue();
    }
}
