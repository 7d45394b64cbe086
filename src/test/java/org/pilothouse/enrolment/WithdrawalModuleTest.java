package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.WithdrawalMode.DELETE_ALL_POSSIBLE;
import static org.pilothouse.enrolment.WithdrawalMode.STOP_AND_DELETE_UNANALYSED;
import static org.pilothouse.enrolment.WithdrawalMode.STOP_FUTURE_ONLY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WithdrawalModuleTest extends PilotOfThoseWhoLeave {
    @Autowired
    NoteLog log;

    @Autowired
    NoteTimers timers;

    @Autowired
    Surveys surveys;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcClient jdbc;

    @Test
    void recordingStopsAtTheMomentTheClinicianAsks() {
        SignedInAs.clinicianOf(study, p01);
        timers.start(study, "SOAP_PROGRESS", "NONE");
        assertThat(notes.choices(study).refusal()).isNull();
        own.leave(study, STOP_FUTURE_ONLY);
        assertThat(notes.choices(study).refusal()).isNotNull();
        assertThat(timers.open(study)).isEmpty();
        assertThat(surveys.due(study)).isEmpty();
        assertThat(log.submit(study, List.of(PilotWithNotes.note("N-1", p01, LocalDate.now(zone()))))
                        .rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo("CK-01"));
        assertThat(own.asked(study))
                .get()
                .satisfies(line -> assertThat(line.isPending()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(WithdrawalMode.class)
    void whoHasFinishedCanStillLeaveInEveryWay(WithdrawalMode mode) {
        logged("N-1");
        finished(p01);
        SignedInAs.clinicianOf(study, p01);
        own.leave(study, mode);
        SignedInAs.custodianOf(study);
        withdrawals.execute(study, p01);
        assertThat(noteRefs().isEmpty()).isEqualTo(mode != STOP_FUTURE_ONLY);
    }

    @Test
    void thePrivacyOfficerCanEnterTheWithdrawalOfSomebodyWhoHasFinished() {
        finished(p01);
        SignedInAs.custodianOf(study);
        assertThat(withdrawals.canLeave(study)).containsExactly(p01);
        withdrawals.enter(study, p01, DELETE_ALL_POSSIBLE);
        assertThat(withdrawals.canLeave(study)).isEmpty();
    }

    @Test
    void nobodyLeavesTwiceOrComesBack() {
        SignedInAs.clinicianOf(study, p01);
        own.leave(study, STOP_FUTURE_ONLY);
        refusedFor(Reason.WITHDRAWN_ALREADY, () -> own.leave(study, DELETE_ALL_POSSIBLE));
        refusedFor(Reason.NOT_FROM_HERE, () -> own.resume(study));
        SignedInAs.custodianOf(study);
        withdrawals.execute(study, p01);
        refusedFor(Reason.WITHDRAWN_ALREADY, () -> withdrawals.execute(study, p01));
        refusedFor(Reason.WITHDRAWN_ALREADY, () -> withdrawals.enter(study, p01, DELETE_ALL_POSSIBLE));
    }

    @Test
    void stoppingOnlyDeletesNothing() {
        logged("N-1", "N-2");
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, STOP_FUTURE_ONLY);
        assertThat(withdrawals.execute(study, p01).deleted()).isEmpty();
        assertThat(noteRefs()).containsExactly("N-1", "N-2");
    }

    @Test
    void withoutAReportNothingWasAnalysedAndAllGoes() {
        logged("N-1", "N-2");
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, STOP_AND_DELETE_UNANALYSED);
        assertThat(withdrawals.execute(study, p01).deleted()).isEqualTo(Map.of("notes", 2L));
        assertThat(noteRefs()).isEmpty();
    }

    @Test
    void whatAPublishedReportCouldBeMadeOfStaysWithTheMiddleWay() {
        logged("N-1", "N-2");
        var locked = Instant.parse("2026-06-01T12:00:00Z");
        release(locked);
        recordedAt("N-1", Instant.parse("2026-05-31T12:00:00Z"));
        recordedAt("N-2", Instant.parse("2026-06-02T12:00:00Z"));
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, STOP_AND_DELETE_UNANALYSED);
        var outcome = withdrawals.execute(study, p01);
        assertThat(outcome.deleted()).isEqualTo(Map.of("notes", 1L));
        assertThat(outcome.dataCutoff()).isEqualTo(locked);
        assertThat(noteRefs()).containsExactly("N-1");
    }

    @Test
    void deletingAllTouchesNobodyElse() {
        var p02 = pilots.clinician(study, "P02");
        logged("N-1");
        SystemAuthority.run(() -> log.submit(study, List.of(PilotWithNotes.note("N-2", p02, LocalDate.now(zone())))));
        release(Instant.now());
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, p01);
        assertThat(noteRefs()).containsExactly("N-2");
        assertThat(withdrawals.published(study)).hasSize(1);
    }

    @Test
    void theCountsAnnouncedAreThoseOfWhatHappensAndNothingHappensBefore() {
        logged("N-1", "N-2");
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, DELETE_ALL_POSSIBLE);
        var announced = withdrawals.preview(study, p01);
        assertThat(noteRefs()).hasSize(2);
        assertThat(withdrawals.all(study))
                .singleElement()
                .satisfies(line -> assertThat(line.isPending()).isTrue());
        assertThat(withdrawals.execute(study, p01).deleted()).isEqualTo(announced);
        assertThat(audited("withdrawal.counted")).isEqualTo(1);
        assertThat(audited("withdrawal.executed")).isEqualTo(1);
    }

    @Test
    void nothingIsTakenInAfterAWithdrawalWasCarriedOutWhateverTheDay() {
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, p01, DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, p01);
        var submission = SystemAuthority.call(() -> log.submit(
                study,
                List.of(PilotWithNotes.note("N-9", p01, LocalDate.now(zone()).minusDays(3)))));
        assertThat(submission.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo("CK-01"));
    }

    @Test
    void theTrailJoinsNoAccountOfAClinicianToItsCode() {
        var account = SignedInAs.clinicianOf(study, p01);
        own.pause(study);
        own.resume(study);
        scopes.stop(study, agreedToMore());
        own.leave(study, DELETE_ALL_POSSIBLE);
        assertThat(jdbc.sql("select count(*) from audit_entry where account = ? and object like '%P01%'")
                        .param(account.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void finished(ParticipantCode code) {
        jdbc.sql("update participant set status = 'COMPLETED' where study = ? and code = ?")
                .params(study.value(), code.value())
                .update();
    }

    private void logged(String... references) {
        var entries = java.util.Arrays.stream(references)
                .map(reference -> PilotWithNotes.note(reference, p01, LocalDate.now(zone())))
                .toList();
        assertThat(SystemAuthority.call(() -> log.submit(study, entries)).accepted())
                .isEqualTo(references.length);
    }

    private List<String> noteRefs() {
        return jdbc.sql("select note_ref from note where study = ? order by note_ref")
                .param(study.value())
                .query(String.class)
                .list();
    }

    private void recordedAt(String reference, Instant at) {
        jdbc.sql("update note set recorded_at = ? where study = ? and note_ref = ?")
                .params(at.atOffset(java.time.ZoneOffset.UTC), study.value(), reference)
                .update();
    }

    private void release(Instant at) {
        jdbc.sql("""
                        insert into locked_release (id, study, release_number, title, locked_at, content_hash, snapshot)
                        values (?, ?, 1, 'First', ?, 'x', '{}')
                        """)
                .params(-study.value(), study.value(), at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where study = ? and action = ?")
                .params(study.value(), action)
                .query(Integer.class)
                .single();
    }
}
