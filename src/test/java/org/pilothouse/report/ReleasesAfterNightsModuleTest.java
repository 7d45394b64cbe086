package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.disclosure.Value;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.report.model.Section;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;

/** What a release prints after nights that leads have seen (rules 5 and 6). */
class ReleasesAfterNightsModuleTest extends NightsOfAPilot {
    @Autowired
    Withdrawals withdrawals;

    @Test
    void aReleaseAfterOneLateNotePrintsWhatLeadsSaw() {
        freeze();
        var seen = asLead(Analyses.UTILISATION);
        writesOne(1);

        releases.lock(study, new NewRelease("Last"));

        var printed = releases.latestAnalysis(study, Analyses.UTILISATION);
        assertThat(printed)
                .containsEntry("estimate", seen.toJson().get("estimate"))
                .containsEntry("notes", 160); // without the late one
        assertThat(use().sentences()).anyMatch(sentence -> sentence.startsWith("As leads saw it on "));
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(160));
    }

    /** Nine stay; 72 of their 144 notes are kept, as 80 of 160 were before: both 50 %. */
    @Test
    void aReleaseAfterOneLateWithdrawalIsRoundedAndHasItsFigure() {
        freeze();
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, new ParticipantCode("P01"));
        SignedInAs.researcherOf(study);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION))
                .containsEntry("estimate", 0.5)
                .containsEntry("notes", "hidden")
                .containsEntry("clinicians", 9);
        var time = releases.latestAnalysis(study, Analyses.TIME_CHANGE).get("estimate");
        assertThat(((Number) time).doubleValue() * 2).isEqualTo(Math.rint(((Number) time).doubleValue() * 2));
        assertThat(use().sentences()).anyMatch(sentence -> sentence.startsWith("Rounded, without"));
        assertThat(use().tables().toString()).doesNotContain("144", "160");
    }

    /** The notes since the first report go, the older ones of the same clinician stay. */
    @Test
    void aReleaseAfterAWithdrawalThatLeavesOlderNotesIsRoundedToo() {
        SignedInAs.researcherOf(study);
        releases.lock(study, new NewRelease("First"));
        everyoneWritesOne(10);
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(170));
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.STOP_AND_DELETE_UNANALYSED);
        assertThat(withdrawals.execute(study, new ParticipantCode("P01")).deleted())
                .containsEntry("notes", 1L);
        SignedInAs.researcherOf(study);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION))
                .containsEntry("estimate", 0.55) // 89 of 169 notes, in steps of 5 points
                .containsEntry("notes", "hidden")
                .containsEntry("clinicians", 10);
        assertThat(use().tables().toString()).doesNotContain("169", "170");
    }

    @Test
    void aReleaseAfterManyChangedPrintsTheDataAsTheyAre() {
        freeze();
        everyoneWritesOne(5);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION)).containsEntry("notes", 165);
    }

    private Section use() {
        return releases.latest(study).orElseThrow().use();
    }
}
