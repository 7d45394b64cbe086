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

/** A closed pilot with a note in it. */
@PilothouseTest
abstract class PilotThatIsClosed {
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
    ApplicationContext beans;

    StudyId study;
    ParticipantCode p01;

    @BeforeEach
    void aClosedPilotWithANote() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        p01 = pilots.clinician(study, "P01");
        SignedInAs.clinicianOf(study, p01);
        log.submit(study, List.of(PilotWithNotes.note("N-1", p01, today())));
        SignedInAs.leadOf(study);
        closing.close(study);
    }

    void refusesAll(Map<String, ThrowingCallable> ways) {
        var softly = new SoftAssertions();
        ways.forEach((what, way) -> softly.assertThatThrownBy(way)
                .as(what)
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(StudyRefused.Reason.PILOT_CLOSED)));
        softly.assertAll();
    }

    static String text(Map<String, byte[]> files) {
        return new String(java.util.Objects.requireNonNull(files.get("study.yaml")), UTF_8);
    }

    LocalDate today() {
        return LocalDate.now(studies.definition(study).timezone());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
