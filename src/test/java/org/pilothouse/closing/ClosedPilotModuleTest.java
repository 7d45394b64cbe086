package org.pilothouse.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
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
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.Signature;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.notelog.OtherWork;
import org.pilothouse.notelog.OwnNote;
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
import org.pilothouse.study.AllocationRule;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.GoLive;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;

class ClosedPilotModuleTest extends PilotThatIsClosed {
    @Autowired
    OwnLeaving leaving;

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

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private WorkEntry work() {
        return new WorkEntry(today(), "STATS_BILLING_ENTRY", StepKind.DUPLICATE, 10);
    }

    private static NewPerson person() {
        return new NewPerson("Bo Ray", UUID.randomUUID() + "@care.example", Part.BOTH, Discipline.OT, "Schools", null);
    }
}
