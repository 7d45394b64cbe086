package org.pilothouse.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisRefused;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.disclosure.Value;

/** What leads see from one night to the next (rule 6), held against what they saw before (rule 5). */
class NightlyFiguresModuleTest extends NightsOfAPilot {
    /** The notes of this pilot say nothing of how drafts were changed. */
    static final List<String> names = Analyses.NAMES.stream()
            .filter(name -> !name.equals(Analyses.EDIT_BURDEN))
            .toList();

    /** Those that a note changes: nobody here has told of hours with clients. */
    static final List<String> changing =
            names.stream().filter(name -> !name.equals(Analyses.WORKLOAD)).toList();

    @Test
    void beforeTheFirstNightThereIsNothing() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> asLead(Analyses.TIME_CHANGE))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FROZEN_YET));
    }

    @ParameterizedTest
    @FieldSource("names")
    void anAnswerKeptOvernightIsTheAnswer(String analysis) {
        freeze();

        var kept = asLead(analysis);

        SignedInAs.researcherOf(study);
        var live = requireNonNull(analyses.forLeads(study, analysis).get(AnalysisParameters.NONE))
                .asOf(kept.asOf().orElseThrow());
        assertThat(kept.toJson()).isEqualTo(live.toJson());
    }

    @ParameterizedTest
    @FieldSource("names")
    void theDaysDataAreNotSeenBeforeTheNight(String analysis) {
        freeze();
        var before = asLead(analysis);

        everyoneWritesOne(10);

        assertThat(asLead(analysis).toJson()).isEqualTo(before.toJson());
    }

    @Test
    void newDataOfManyRenewTheFigures() {
        freeze();

        everyoneWritesOne(5);
        freeze();

        var use = asLead(Analyses.UTILISATION);
        assertThat(use.notes()).isEqualTo(Value.of(165)); // 10 clinicians with 16 eligible notes each, and five more
        assertThat(use.unchangedSince()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("changing")
    void newDataOfFourChangeNothingThatIsShown(String analysis) {
        freeze();
        var first = asLead(analysis);

        everyoneWritesOne(4);
        freeze();

        var second = asLead(analysis);
        assertThat(second.estimate()).isEqualTo(first.estimate());
        assertThat(second.notes()).isEqualTo(first.notes());
        assertThat(second.unchangedSince())
                .containsEntry("ALL", first.asOf().orElseThrow().toString());
    }

    @Test
    void fewAndFewAgainAreHeldAgainstWhatWasShownAndNotAgainstTheNightBefore() {
        freeze();
        everyoneWritesOne(4);
        freeze();

        writesOne(5);
        freeze();

        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(165));
        writesOne(6);
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(165));
    }

    @Test
    void nightsAreHeldAgainstReportsToo() {
        SignedInAs.researcherOf(study);
        releases.lock(study, new NewRelease("First"));
        writesOne(1);

        freeze();

        var use = asLead(Analyses.UTILISATION);
        assertThat(use.estimate().isHidden()).isTrue();
        assertThat(use.unchangedSince()).containsEntry("ALL", 1);
    }
}
