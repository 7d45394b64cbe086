package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.RowProblem;

/** What clinicians told, in bundles: of whom, about which note, in which words. */
class ToldBundleModuleTest extends TwoCliniciansInABundle {
    @Test
    void whatIsToldNamesNobodyAndIsOfAClinicianThatIsThere() {
        var report = read(
                study,
                new MemoryBundle()
                        .with(
                                "told.csv",
                                "participant,told_at,kind,note_ref,words",
                                "P99,2026-02-10T08:00:00Z,IDEA,,Shorter headings.",
                                "P01,2026-02-10T08:00:00Z,OTHER_REASON,,The screen was shared.",
                                "P01,2026-02-10T08:00:00Z,PROBLEM,,Ask jane.doe@example.org",
                                "P02,2026-02-10T08:00:00Z,IDEA,,Shorter headings.",
                                "P02,2026-02-10T08:00:00Z,IDEA,,Longer headings."));

        assertThat(report.refused)
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactly(tuple(2, "participant"), tuple(3, "note_ref"), tuple(4, "words"), tuple(6, "told_at"));
    }

    @Test
    void aLongReportWithLineEndsComesBackAsItWasAndOneThatIsTooLongIsNotRepeated() {
        var longest = "It mixes up, \"the sections\".\r\n\n- and the plan\t" + "a".repeat(2_000);
        var words = longest.substring(0, 2_000);

        assertThat(read(study, toldBy("P01", "", words)).refused).isEmpty();
        assertThat(write(study).tables.get("told.csv"))
                .contains(List.of("P01", "2026-02-10T08:00:00Z", "PROBLEM", "", words));

        for (var refused : List.of(longest.substring(0, 2_001), "a bell \u0007", "unreadable \uFFFD")) {
            assertThat(read(study, toldBy("P02", "", refused)).refused)
                    .extracting(RowProblem::line, RowProblem::column, RowProblem::found)
                    .containsExactly(tuple(2, "words", ""));
        }
    }

    @Test
    void whatIsToldIsAboutANoteOfItsOwnClinician() {
        var notes = "a,P02,2026-01-14,REFERRAL,N,NONE,,NOT_USED,,APP_TIMER,10";

        for (var reference : List.of("zz", "a", "n".repeat(65))) {
            assertThat(read(study, toldBy("P01", reference, "It is slow.").with("notes.csv", NOTES, notes)).refused)
                    .extracting(RowProblem::file, RowProblem::column, RowProblem::found)
                    .containsExactly(tuple("told.csv", "note_ref", ""));
            study = pilots.create();
            enrolWithLog(study);
            pilots.clinician(study, "P02");
        }
    }

    private static MemoryBundle toldBy(String participant, String noteRef, String words) {
        var bundle = new MemoryBundle();
        bundle.tables.put(
                "told.csv",
                List.of(
                        List.of("participant", "told_at", "kind", "note_ref", "words"),
                        List.of(participant, "2026-02-10T08:00:00Z", "PROBLEM", noteRef, words)));
        return bundle;
    }
}
