package org.pilothouse.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.bundle.BundleRefused;
import org.pilothouse.bundle.Bundles;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentMethod;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.HandOver;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.enrolment.OwnLeaving;
import org.pilothouse.enrolment.OwnParticipation;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.OwnTimeAway;
import org.pilothouse.enrolment.PaperConsent;
import org.pilothouse.enrolment.PaperConsents;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.ParticipantDates;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.RetentionAction;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.enrolment.RetentionRule;
import org.pilothouse.enrolment.RetentionStart;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.Signature;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.OtherWork;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.UsualPaths;
import org.pilothouse.notelog.WorkEntry;
import org.pilothouse.notelog.activity.ActivityLogs;
import org.pilothouse.notelog.activity.ActivityProgress;
import org.pilothouse.notelog.day.OwnDays;
import org.pilothouse.notelog.flag.FlagAnswer;
import org.pilothouse.notelog.flag.OwnFlags;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.notelog.weekly.OwnWeeks;
import org.pilothouse.notelog.weekly.VendorMetrics;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AllocationRule;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.GoLive;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A closed pilot in a bundle: when it was closed, and how long it is kept. */
class ClosedBundleModuleTest extends PilotThatIsClosed {
    @Autowired
    Bundles bundles;

    @Test
    void itsBundleSaysWhenItWasClosedAndHowLongItIsKeptAndTheCopyIsTheSameByteForByte() throws IOException {
        SignedInAs.custodianOf(study);
        bean(Retention.class)
                .change(
                        study,
                        new RetentionRule(
                                RetentionClass.NOTES, 60, RetentionStart.PUBLICATION, RetentionAction.DELETE));
        SignedInAs.researcherOf(study);
        var original = unpacked(study);
        assertThat(text(original)).contains("closedAt: ", "keepMonths: ");

        var closedAt = closing.closedAt(study);
        var late = PilotWithNotes.note("N-2", p01, today());
        var code = studies.definition(study).code();
        var renamed = SampleStudies.freshCode();
        SignedInAs.studyCreator();
        var changed = new LinkedHashMap<>(original);
        changed.put("study.yaml", text(original).replace(code, renamed).getBytes(UTF_8));
        var copy = bundles.read(changed).study();

        SignedInAs.researcherOf(copy);
        assertThat(closing.closedAt(copy)).isEqualTo(closedAt);
        refusesAll(Map.of("notes", () -> log.submit(copy, List.of(late))));
        assertThat(unpacked(copy)).containsExactlyInAnyOrderEntriesOf(changed);
    }

    @Test
    void aBundleIsNotClosedInTheFuture() throws IOException {
        SignedInAs.researcherOf(study);
        var files = unpacked(study);
        var text = text(files).replaceAll("closedAt: .*", "closedAt: \"2999-01-01T00:00:00Z\"");
        files.put(
                "study.yaml",
                text.replace(studies.definition(study).code(), SampleStudies.freshCode())
                        .getBytes(UTF_8));
        SignedInAs.studyCreator();
        assertThatThrownBy(() -> bundles.read(files)).isInstanceOf(BundleRefused.class);
    }

    private Map<String, byte[]> unpacked(StudyId of) throws IOException {
        var out = new ByteArrayOutputStream();
        bundles.write(of, out);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
