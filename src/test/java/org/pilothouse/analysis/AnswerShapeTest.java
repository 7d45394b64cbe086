package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import tools.jackson.databind.json.JsonMapper;

/** The names that other people's scripts rely on. */
class AnswerShapeTest {
    private static final StudyFacts NOTHING = new Facts().build();

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(AnalysisResult result) {
        return (Map<String, Object>) result.toJson().get("details");
    }

    @Test
    void everyAnswerHasTheSameHead() {
        assertThat(UtilisationAnalysis.of(NOTHING, Disclosure.open()).toJson().keySet())
                .containsExactly(
                        "analysis",
                        "estimate",
                        "low",
                        "high",
                        "confidence",
                        "unit",
                        "clinicians",
                        "notes",
                        "method",
                        "measurementMethod",
                        "plan",
                        "warnings",
                        "definition",
                        "details");
    }

    @Test
    void detailsOfUtilisationAreNamedAsPromised() {
        assertThat(details(UtilisationAnalysis.of(NOTHING, Disclosure.open())).keySet())
                .containsAll(List.of(
                        "kept",
                        "eligible",
                        "mean",
                        "median",
                        "q1",
                        "q3",
                        "eligibleWeightedMedian",
                        "attemptRate",
                        "abandonment",
                        "hhi",
                        "nonUse"));
    }

    @Test
    void detailsOfTimeChangeAreNamedAsPromised() {
        var result = TimeChangeAnalysis.of(NOTHING, AnalysisParameters.NONE, Disclosure.open());

        assertThat(details(result).keySet())
                .containsAll(List.of(
                        "baselineMean",
                        "afterMean",
                        "ratioOfMeansPercent",
                        "excluded",
                        "minimalDetectableChange",
                        "sensitivity"));
        assertThat(result.rows("sensitivity").getFirst().keySet())
                .containsAll(List.of("estimator", "estimate", "low", "high", "confidence", "p"));
    }

    @Test
    void detailsOfBurdenAreNamedAsPromised() {
        assertThat(details(BurdenAnalysis.of(NOTHING, AnalysisParameters.NONE, Disclosure.open()))
                        .keySet())
                .containsAll(List.of(
                        "totalMinutes",
                        "matrix",
                        "nonAuthoringShare",
                        "duplicateShare",
                        "hhi",
                        "effectiveArtefacts",
                        "normalisedEntropy",
                        "gini",
                        "ceiling"));
    }

    @Test
    void detailsOfHeterogeneityAreNamedAsPromised() {
        var result = HeterogeneityAnalysis.of(NOTHING, AnalysisParameters.NONE, Disclosure.open());

        assertThat(details(result).keySet())
                .containsAll(List.of(
                        "sequences",
                        "variants",
                        "topShare",
                        "shannonBits",
                        "normalisedEntropy",
                        "giniSimpson",
                        "giniSimpsonUnbiased",
                        "hillN1",
                        "hillN2",
                        "meanDistance",
                        "medoid",
                        "discrepancy",
                        "transitionEntropyBits",
                        "factors"));
        assertThat(result.rows("factors"))
                .extracting(row -> row.get("factor"))
                .containsExactly("clinician", "setting", "program", "noteType", "tool");
        assertThat(result.rows("factors").getFirst().keySet())
                .containsAll(List.of("factor", "pseudoR2", "adjustedR2", "pseudoF", "p", "exact", "permuted"));
    }

    @Test
    void anAnswerIsWrittenAsJsonAsItIs() {
        var json = JsonMapper.shared()
                .writeValueAsString(
                        UtilisationAnalysis.of(NOTHING, Disclosure.open()).toJson());

        assertThat(json).contains("\"estimate\":null").contains("\"notes\":0,").contains("NOT_DEFINED_NO_DATA");
    }
}
