package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;

/** What a lead and a report see of the sample pilot: ten clinicians, of whom few share a reason or a path. */
class SampleFindingsTest {
    private static final StudyFacts SAMPLE = SampleFacts.read();

    private static Gate gate() {
        return Disclosure.controlled(new Policy(5, 10));
    }

    @Test
    void theFourHeadlinesSurvive() {
        assertThat(Stream.of(
                        UtilisationAnalysis.of(SAMPLE, gate()),
                        TimeChangeAnalysis.of(SAMPLE, AnalysisParameters.NONE, gate()),
                        BurdenAnalysis.of(SAMPLE, AnalysisParameters.NONE, gate()),
                        HeterogeneityAnalysis.of(SAMPLE, AnalysisParameters.NONE, gate())))
                .allSatisfy(result -> assertThat(result.estimate()).isInstanceOf(Value.Known.class));
    }

    @Test
    void everyReasonShownIsThatOfFiveClinicians() {
        var rows = UtilisationAnalysis.of(SAMPLE, gate()).rows("notKept");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rows)
                .extracting(row -> ((Value.Known) row.get("clinicians")).value())
                .allMatch(clinicians -> clinicians >= 5);
    }

    @Test
    void theMatrixIsShownWithSmallCellsMergedWithinTheirForm() {
        var burden = BurdenAnalysis.of(SAMPLE, AnalysisParameters.NONE, gate());

        assertThat(burden.rows("matrix")).extracting(row -> row.get("activity")).doesNotContain("VOICE");
        assertThat(burden.rows("ceiling").getFirst())
                .containsEntry("artefact", "SOAP_PROGRESS")
                .containsEntry("activity", "AUTHOR");
        assertThat(burden.rows("matrix").stream()
                        .mapToDouble(row -> ((Value.Known) row.get("minutes")).value())
                        .sum())
                .isCloseTo(
                        ((Value.Known) burden.value("totalMinutes")).value(),
                        org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void noPathIsTakenByFiveSoNoneIsShown() {
        var paths = HeterogeneityAnalysis.of(SAMPLE, AnalysisParameters.NONE, gate());

        assertThat(paths.value("topShare").isHidden()).isTrue();
        assertThat(paths.details().get("medoid")).isInstanceOf(Value.Hidden.class);
        assertThat(paths.rows("paths")).extracting(row -> row.get("path")).containsExactly("OTHER_MERGED");
    }
}
