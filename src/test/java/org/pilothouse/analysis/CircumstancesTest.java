package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.shared.Role;
import org.pilothouse.study.ChangeType;
import org.pilothouse.study.Deviation;
import org.pilothouse.study.VersionChange;

class CircumstancesTest {
    private static final Deviation LATE = new Deviation(
            Instant.parse("2026-04-01T12:00:00Z"), "analysisPlan.kAnon", "5", "6", "The board asked.", Role.LEAD);
    private static final VersionChange CHANGED =
            new VersionChange("A", "1.1", LocalDate.of(2026, 2, 10), "With tool", ChangeType.MODEL);

    private final AnalysisResult result =
            TimeChangeAnalysis.of(new Facts().build(), AnalysisParameters.NONE, Disclosure.open());

    @Test
    void aDeviationStandsWithThePlanOfEveryResult() {
        var told = new Circumstances(List.of(LATE), List.of()).beside(result);

        assertThat(told.warnings()).contains("PLAN_DEVIATION").doesNotContain("VERSION_CHANGED_IN_PHASE");
        assertThat(((Map<?, ?>) told.toJson().get("plan")).get("deviations"))
                .isEqualTo(List.of(Map.of(
                        "at", "2026-04-01T12:00:00Z",
                        "field", "analysisPlan.kAnon",
                        "before", "5",
                        "after", "6",
                        "reason", "The board asked.",
                        "by", "LEAD")));
    }

    @Test
    void aVersionThatChangedInAPhaseIsToldWithItsDay() {
        var told = new Circumstances(List.of(), List.of(CHANGED)).beside(result);

        assertThat(told.warnings()).contains("VERSION_CHANGED_IN_PHASE");
        assertThat(told.rows("versionChanges"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("date", "2026-02-10").containsEntry("version", "1.1"));
    }

    @Test
    void withoutEitherTheResultIsAsItWas() {
        assertThat(new Circumstances(List.of(), List.of()).beside(result).toJson())
                .isEqualTo(result.toJson());
    }
}
