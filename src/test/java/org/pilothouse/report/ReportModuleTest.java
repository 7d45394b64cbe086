package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.notelog.NoteEntry;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.springframework.beans.factory.annotation.Autowired;

class ReportModuleTest extends PilotsToReport {
    private static final String RARE_FORM = "RARE_FORM";

    @Autowired
    Analyses analyses;

    @Autowired
    NoteLog notes;

    @Test
    void aLockedReleaseNeverChangesEvenWhenDataDo() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        var first = releases.lock(study, new NewRelease("First"));
        var told = releases.byNumber(study, 1);
        var page = documents.adoptionReport(study, 1).content();

        SystemAuthority.run(() -> notes.submit(study, notesOf(new ParticipantCode("P01"), "late", 40)));
        var second = releases.lock(study, NewRelease.UNTITLED);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previous()).isNull();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(1);
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
        assertThat(releases.byNumber(study, 1).use()).isEqualTo(told.use());
        assertThat(documents.adoptionReport(study, 1).content()).isEqualTo(page);
        assertThat(releases.byNumber(study, 2).use()).isNotEqualTo(told.use());
        assertThat(releases.all(study)).containsExactly(second, first);
    }

    @Test
    void afterFewCliniciansChangedASecondReleaseSaysSinceWhichItIsUnchangedAndHoldsNoValue() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        releases.lock(study, NewRelease.UNTITLED);
        var first = releases.latestAnalysis(study, "utilisation").get("estimate");
        SystemAuthority.run(() -> notes.submit(study, notesOf(new ParticipantCode("P01"), "late", 40)));
        releases.lock(study, NewRelease.UNTITLED);

        var second = releases.latestAnalysis(study, "utilisation");
        assertThat(second)
                .containsEntry("estimate", "hidden")
                .containsEntry("clinicians", "hidden")
                .containsEntry("details", java.util.Map.of("unchangedSince", java.util.Map.of("ALL", 1)));
        assertThat(second).doesNotContainValue(first);
        var model = releases.byNumber(study, 2);
        assertThat(model.use().lead()).startsWith("Unchanged since release 1");
        assertThat(model.suppression().table().rows().toString()).contains("only a few clinicians changed");
    }

    @Test
    void onceTheDataOfFiveCliniciansChangedAReleaseIsRenewed() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        releases.lock(study, NewRelease.UNTITLED);
        for (var i = 1; i <= 5; i++) {
            var code = new ParticipantCode("P%02d".formatted(i));
            SystemAuthority.run(() -> notes.submit(study, notesOf(code, "late", 40)));
        }
        releases.lock(study, NewRelease.UNTITLED);

        assertThat(releases.latestAnalysis(study, "utilisation"))
                .containsEntry("clinicians", 10)
                .doesNotContainEntry("estimate", "hidden");
    }

    @Test
    void withoutNewDataTheSameFiguresArePrintedAgain() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        releases.lock(study, NewRelease.UNTITLED);
        var first = releases.latestAnalysis(study, "burden");
        releases.lock(study, NewRelease.UNTITLED);

        assertThat(releases.latestAnalysis(study, "burden")).isEqualTo(first);
        assertThat(releases.byNumber(study, 2).time())
                .isEqualTo(releases.byNumber(study, 1).time());
    }

    @Test
    void aReleaseHoldsTheAnswersOfTheDayItWasLocked() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        releases.lock(study, NewRelease.UNTITLED);

        assertThat(releases.latestAnalysis(study, "utilisation"))
                .containsEntry("analysis", "utilisation")
                .containsEntry("clinicians", 10)
                .containsKeys("estimate", "low", "high", "details", "warnings");
        assertThat(releases.latest(study).orElseThrow().use().lead())
                .isEqualTo("50.0 % of eligible notes were finished with a tool.");
    }

    @Test
    void everyNumberOfAReleaseIsThatOfTheAnalysisPage() {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        releases.lock(study, NewRelease.UNTITLED);

        for (var name : Analyses.RELEASED) {
            var open = new SameNumbers(
                    analyses.run(study, name, AnalysisParameters.NONE).toJson());
            open.assertHolds(releases.latestAnalysis(study, name));
            assertThat(open.compared()).as(name).isPositive();
        }
    }

    @Test
    void whatRestsOnFewerThanKCliniciansIsNowhereInTheFiles() throws IOException {
        var study = pilot(10);
        SignedInAs.researcherOf(study);
        var release = releases.lock(study, NewRelease.UNTITLED);

        for (var file : List.of(
                documents.adoptionReport(study, release.number()),
                documents.thematicSummary(study, release.number()),
                documents.workbook(study, release.number()))) {
            assertThat(everything(file.content())).doesNotContain(RARE_FORM, "41.37", "41,37", "P01", "P10");
        }
    }

    @Test
    void withFewerThanFiveCliniciansThereAreNoNumbers() {
        var study = pilot(4);
        SignedInAs.researcherOf(study);

        assertRefused(() -> releases.lock(study, NewRelease.UNTITLED), Reason.NOTHING_TO_RELEASE);
    }

    /** Every second note of each clinician is kept; one clinician works once on a form that nobody else has. */
    private StudyId pilot(int clinicians) {
        var study = pilots.create(SampleRelease.definition(SampleStudies.freshCode()));
        var entries = new ArrayList<NoteEntry>();
        for (var i = 1; i <= clinicians; i++) {
            var code = pilots.clinician(study, "P%02d".formatted(i));
            entries.addAll(notesOf(code, "n", 12 + i));
        }
        var rare = entries.getFirst();
        entries.set(
                0,
                rare.withSteps(List.of(
                        new StepEntry(1, StepKind.PREPARE, null, 2),
                        new StepEntry(2, StepKind.COMPOSE, RARE_FORM, RARE_MINUTES),
                        new StepEntry(3, StepKind.SIGN, null, 1))));
        var answer = SystemAuthority.call(() -> notes.submit(study, entries));
        assertThat(answer.rejected()).isEmpty();
        return study;
    }

    private static List<NoteEntry> notesOf(ParticipantCode code, String prefix, double minutes) {
        var entries = new ArrayList<NoteEntry>();
        for (var i = 0; i < 6; i++) {
            var reference = prefix + "-" + code.value() + "-" + i;
            entries.add(note(reference + "a", code, minutes + i, i)
                    .with(NoteTime.of(MeasurementMethod.APP_TIMER, minutes + 2 + i)));
            var kept = PilotWithNotes.kept("General", "1.0");
            var with = new NoteEntry(
                    reference + "b",
                    code,
                    PilotWithNotes.IN_FIRST,
                    "SOAP_PROGRESS",
                    null,
                    true,
                    i % 2 == 0 ? kept : note("any", code, 1, i).use(),
                    NoteTime.of(MeasurementMethod.APP_TIMER, minutes + i),
                    note("any", code, 1, i).detail(),
                    steps(i));
            entries.add(with);
        }
        return entries;
    }

    /** All parts of the file as text, also of files within it. */
    private static String everything(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = zip.readAllBytes();
                text.append(
                        entry.getName().endsWith(".xlsx")
                                ? everything(part)
                                : new String(part, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
