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

@PilothouseTest
class ClosedPilotModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    Studies studies;

    @Autowired
    PilotClosing closing;

    @Autowired
    NoteLog log;

    @Autowired
    OwnNotes notes;

    @Autowired
    Bundles bundles;

    @Autowired
    OwnLeaving leaving;

    @Autowired
    ApplicationContext beans;

    private StudyId study;
    private ParticipantCode p01;

    @BeforeEach
    void aClosedPilotWithANote() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        p01 = pilots.clinician(study, "P01");
        SignedInAs.clinicianOf(study, p01);
        log.submit(study, List.of(PilotWithNotes.note("N-1", p01, today())));
        SignedInAs.leadOf(study);
        closing.close(study);
    }

    @Test
    void aClinicianRecordsNothingInIt() {
        SignedInAs.clinicianOf(study, p01);
        var own = OwnNote.of(PilotWithNotes.note("N-1", p01, today()));
        var signature = new Signature("1.0", "hash", Set.of(Scope.NOTE_LOG), "Typed Name");
        refusesAll(Map.of(
                "a note after the fact", () -> notes.record(study, own),
                "a note set right", () -> notes.change(study, "N-1", own),
                "a note taken back", () -> notes.remove(study, "N-1"),
                "a clock", () -> bean(NoteTimers.class).start(study, "SOAP_PROGRESS", "NONE"),
                "answers", () -> bean(Surveys.class).submit(study, "intake", "start", Map.of()),
                "answers begun", () -> bean(Surveys.class).saveDraft(study, "intake", "start", Map.of()),
                "days away", () -> bean(OwnTimeAway.class).add(study, today(), today()),
                "a consent", () -> bean(OwnParticipation.class).agreeAgain(study, signature),
                "a pause", () -> leaving.pause(study)));
        refusesAll(Map.of(
                "the end of a day", () -> bean(OwnDays.class).thatWasAll(study, today()),
                "a day begun again", () -> bean(OwnDays.class).takeBack(study, today()),
                "what was odd about a note", () -> bean(OwnFlags.class).answer(study, 1, FlagAnswer.RIGHT),
                "hours of a week", () -> bean(OwnWeeks.class).tell(study, new OwnWeeks.OwnWeek(monday(), 20, false)),
                "other work", () -> bean(OtherWork.class).record(study, work()),
                "other work taken back", () -> bean(OtherWork.class).remove(study, 1),
                "a usual path", () -> bean(UsualPaths.class).lay(study, "SOAP_PROGRESS", List.of(StepKind.SIGN))));
        assertThat(notes.between(study, today(), today())).hasSize(1);
    }

    @Test
    void aResearcherTakesNoDataIntoIt() {
        SignedInAs.researcherOf(study);
        var csv = "participant,timestamp,note_ref,action\n".getBytes(UTF_8);
        refusesAll(Map.of(
                "notes", () -> log.submit(study, List.of(PilotWithNotes.note("N-2", p01, today()))),
                "an event log",
                        () -> bean(ActivityLogs.class)
                                .take(study, new ByteArrayInputStream(csv), ActivityProgress.UNWATCHED),
                "vendor figures", () -> bean(VendorMetrics.class).take(study, List.of()),
                "an interview",
                        () -> bean(Interviews.class).record(study, TestInterviews.interview("I1", today(), "P01")),
                "an interview changed",
                        () -> bean(Interviews.class).change(study, TestInterviews.interview("I1", today(), "P01")),
                "a text taken for an interview", () -> bean(Interviews.class).link(study, "I1", null),
                "a text",
                        () -> bean(Transcripts.class)
                                .importFile(study, TestInterviews.text("a.txt", "P01: Notes take long."))));
    }

    @Test
    void thePrivacyOfficerEntersNobodyAndNothingMore() {
        SignedInAs.custodianOf(study);
        var paper = new PaperConsent("1.0", today(), ConsentMethod.PAPER, Set.of(Scope.NOTE_LOG), null);
        var form = new ConsentForm("2.0", today(), true, "What this is about. A pilot.");
        refusesAll(Map.of(
                "an invitation", () -> bean(Invitations.class).invite(study, List.of(person())),
                "a consent on paper", () -> bean(PaperConsents.class).record(study, UUID.randomUUID(), paper),
                "a text to agree to", () -> bean(ConsentRegistry.class).publish(study, form),
                "days away", () -> bean(ParticipantDates.class).addAway(study, new TimeAway(p01, today(), today())),
                "own dates",
                        () -> bean(ParticipantDates.class).set(study, new OwnPhase(p01, "Now", today(), today()))));
        SignedInAs.leadOf(study);
        refusesAll(Map.of(
                "a list of people", () -> bean(HandOver.class).handOver(study, List.of(person())),
                "going live", () -> bean(GoLive.class).goLive(study),
                "a draw in blocks",
                        () -> bean(Allocations.class).drawInBlocks(study, new AllocationRule(List.of(4), false, false)),
                "an order made elsewhere",
                        () -> bean(Allocations.class).takeOver(study, "a.csv", "sequence\nAB\n".getBytes(UTF_8)),
                "a draw taken back", () -> bean(Allocations.class).takeBack(study)));
    }

    @Test
    void itAsksNobodyToAgreeToANewText() {
        var open = pilots.createNowIn(PhaseKind.INTERVENTION);
        var asked = pilots.clinician(open, "P01");
        SignedInAs.custodianOf(open);
        var today = LocalDate.now(studies.definition(open).timezone());
        bean(ConsentRegistry.class).publish(open, new ConsentForm("2.0", today, true, "What this is about. A pilot."));
        SignedInAs.clinicianOf(open, asked);
        assertThat(bean(OwnCopies.class).isAskedAgain(open)).isTrue();

        SignedInAs.leadOf(open);
        closing.close(open);

        SignedInAs.clinicianOf(open, asked);
        assertThat(bean(OwnCopies.class).isAskedAgain(open)).isFalse();
    }

    @Test
    void aClinicianCanStillLeaveIt() {
        SignedInAs.clinicianOf(study, p01);
        leaving.leave(study, WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(leaving.asked(study)).isPresent();
    }

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

    private void refusesAll(Map<String, ThrowingCallable> ways) {
        var softly = new SoftAssertions();
        ways.forEach((what, way) -> softly.assertThatThrownBy(way)
                .as(what)
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(StudyRefused.Reason.PILOT_CLOSED)));
        softly.assertAll();
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

    private static String text(Map<String, byte[]> files) {
        return new String(java.util.Objects.requireNonNull(files.get("study.yaml")), UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(studies.definition(study).timezone());
    }

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private WorkEntry work() {
        return new WorkEntry(today(), "STATS_BILLING_ENTRY", StepKind.DUPLICATE, 10);
    }

    private static NewPerson person() {
        return new NewPerson("Bo Ray", UUID.randomUUID() + "@care.example", Part.BOTH, Discipline.OT, "Schools", null);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
