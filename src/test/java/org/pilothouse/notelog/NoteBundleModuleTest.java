package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.RowProblem;
import org.springframework.beans.factory.annotation.Autowired;

class NoteBundleModuleTest extends TwoCliniciansInABundle {
    @Autowired
    NoteFacts facts;

    @Test
    void whatIsWrittenReadsBackToTheSameFiles() {
        read(study, full());
        var first = write(study);
        var copy = pilots.create();
        enrolWithLog(copy);
        pilots.clinician(copy, "P02");

        var report = read(copy, first);

        assertThat(report.refused).isEmpty();
        assertThat(write(copy).tables).isEqualTo(first.tables);
        assertThat(first.tables.get("notes.csv")).hasSize(4);
        assertThat(first.tables.get("steps.csv"))
                .containsExactly(
                        List.of("note_ref", "participant", "date", "order", "step", "artefact", "minutes"),
                        List.of("", "P02", "2026-02-10", "1", "D", "STATS_BILLING_ENTRY", "12.5"),
                        List.of("b", "P01", "2026-02-10", "1", "P", "", "3"),
                        List.of("b", "P01", "2026-02-10", "2", "E", "", "4.25"));
        assertThat(first.tables.get("workflows.csv"))
                .contains(List.of("P01", "SOAP_PROGRESS", "PCODX"), List.of("P02", "REFERRAL", "CX"));
        assertThat(first.tables.get("scheduled_hours.csv")).contains(List.of("P01", "2026-02-09", "22.5", "", "N"));
        assertThat(first.tables.get("flags.csv"))
                .containsExactly(
                        List.of("note_ref", "participant", "kind", "raised_at", "answer", "answered_at"),
                        List.of("b", "P01", "LONG", "2026-02-11T08:00:00Z", "RIGHT", "2026-02-12T09:00:00.123456Z"),
                        List.of("", "P02", "ROUND_NUMBERS", "2026-02-11T08:00:00Z", "", ""),
                        List.of("a", "P02", "LATE", "2026-02-11T08:00:00Z", "", ""));
        assertThat(first.tables.get("told.csv"))
                .containsExactly(
                        List.of("participant", "told_at", "kind", "note_ref", "words"),
                        List.of("P02", "2026-02-10T08:00:00Z", "IDEA", "", "Shorter headings."),
                        List.of("P01", "2026-02-11T08:00:00Z", "OTHER_REASON", "C", "The screen was shared."));
        assertThat(first.tables.get("corrections.csv"))
                .containsExactly(
                        List.of("note_ref", "corrected_at", "field", "was"),
                        List.of("b", "2026-02-10T16:00:00Z", "doc_minutes", "15.5"),
                        List.of("b", "2026-02-11T16:00:00Z", "tool", "Own"),
                        List.of("b", "2026-02-12T16:00:00Z", "draft_problems", "ADDED MISSING"),
                        List.of("b", "2026-02-13T16:00:00Z", "words_inserted", "1"),
                        List.of("b", "2026-02-14T16:00:00Z", "effort", "3"));
        assertThat(first.tables.get("day_ends.csv"))
                .containsExactly(
                        List.of("participant", "day", "ended_at"),
                        List.of("P01", "2026-02-10", "2026-02-10T22:00:00Z"),
                        List.of("P02", "2026-02-09", "2026-02-10T22:00:00Z"));
        assertThat(first.tables.get("vendor_metrics.csv"))
                .contains(List.of("P01", "2026-02-09", "note-time", "seconds in notes", "-1.5", "h"));
    }

    @Test
    void rowsThatFailACheckComeInFlaggedAndStayOutOfAnalyses() {
        var report = read(
                study,
                new MemoryBundle()
                        .with(
                                "notes.csv",
                                NOTES,
                                "early,P01,2026-01-07,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,5",
                                "tool,P01,2026-02-10,SOAP_PROGRESS,Y,Own,1.0,USED_KEPT,,APP_TIMER,5",
                                "good,P01,2026-02-10,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,5")
                        .with(
                                "steps.csv",
                                "note_ref,participant,date,order,step,artefact,minutes",
                                ",P01,2026-01-07,1,D,,5",
                                "early,P01,2026-01-07,1,E,,5",
                                "good,P01,2026-02-10,1,E,,5"));

        assertThat(report.noted)
                .extracting(RowProblem::file, RowProblem::line, RowProblem::reason)
                .containsExactly(
                        tuple("notes.csv", 2, "CK-01"), tuple("notes.csv", 3, "CK-04"), tuple("steps.csv", 2, "CK-01"));
        assertThat(SystemAuthority.call(() -> facts.notes(study)))
                .extracting(NoteFact::noteRef)
                .containsExactly("good");
        assertThat(SystemAuthority.call(() -> facts.steps(study)))
                .extracting(StepFact::noteRef)
                .containsExactly("good");
        assertThat(write(study).tables.get("notes.csv")).hasSize(4);
    }

    @Test
    void whatCannotBeReadRefusesTheBundleByLineAndColumn() {
        var report = read(
                study,
                new MemoryBundle()
                        .with(
                                "notes.csv",
                                NOTES,
                                "a,P99,2026-02-10,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,5",
                                "b,P01,2026-02-10,SOAP_PROGRESS,Y,NONE,,LIKED,FORGOT,APP_TIMER,5",
                                "c,P01,2026-02-10,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,5",
                                "c,P01,2026-02-10,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,6",
                                "d,P01,2026-02-10,POEM,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,5")
                        .with(
                                "steps.csv",
                                "note_ref,participant,date,order,step,artefact,minutes",
                                "zz,P01,2026-02-10,1,E,,5",
                                "c,P01,2026-02-10,1,Q,,5",
                                "c,P01,2026-02-10,1,E,,-5")
                        .with("scheduled_hours.csv", "participant,week,scheduled_client_hours", "P01,2026-02-10,20"));

        assertThat(report.refused)
                .extracting(RowProblem::file, RowProblem::line)
                .containsExactly(
                        tuple("notes.csv", 2),
                        tuple("notes.csv", 3),
                        tuple("notes.csv", 5),
                        tuple("notes.csv", 6),
                        tuple("steps.csv", 2),
                        tuple("steps.csv", 3),
                        tuple("steps.csv", 4),
                        tuple("scheduled_hours.csv", 2));
        assertThat(report.refused.get(1).column()).isEqualTo("use_outcome");
    }

    @Test
    void flagsCorrectionsAndEndsOfDaysBelongToNotesAndCliniciansThatAreThere() {
        var report = read(
                study,
                new MemoryBundle()
                        .with("notes.csv", NOTES, "a,P02,2026-01-14,REFERRAL,N,NONE,,NOT_USED,,APP_TIMER,10")
                        .with(
                                "flags.csv",
                                "note_ref,participant,kind,raised_at,answer,answered_at",
                                "zz,P02,LATE,2026-02-11T08:00:00Z,,",
                                "a,P01,LATE,2026-02-11T08:00:00Z,,",
                                "a,P02,ROUND_NUMBERS,2026-02-11T08:00:00Z,,",
                                "a,P02,LATE,2026-02-11T08:00:00Z,RIGHT,",
                                "a,P02,BORING,2026-02-11T08:00:00Z,,",
                                "a,P02,LONG,2026-02-11T08:00:00Z,,",
                                "a,P02,LONG,2026-02-12T08:00:00Z,,")
                        .with(
                                "corrections.csv",
                                "note_ref,corrected_at,field,was",
                                "zz,2026-02-11T16:00:00Z,tool,Own",
                                "a,2026-02-11T16:00:00Z,name,Jane",
                                "a,2026-02-11T16:00:00Z,use_outcome,she said no",
                                "a,2026-02-11T16:00:00Z,tool,jane.doe@example.org")
                        .with(
                                "day_ends.csv",
                                "participant,day,ended_at",
                                "P99,2026-02-09,2026-02-10T22:00:00Z",
                                "P02,2026-02-09,2026-02-10T22:00:00Z",
                                "P02,2026-02-09,2026-02-11T22:00:00Z"));

        assertThat(report.refused)
                .extracting(RowProblem::file, RowProblem::line, RowProblem::reason)
                .containsExactly(
                        tuple("flags.csv", 2, "CK-22"),
                        tuple("flags.csv", 3, "CK-22"),
                        tuple("flags.csv", 4, "CK-22"),
                        tuple("flags.csv", 5, "CK-22"),
                        tuple("flags.csv", 6, "CK-22"),
                        tuple("flags.csv", 8, "CK-22"),
                        tuple("corrections.csv", 2, "CK-22"),
                        tuple("corrections.csv", 3, "CK-22"),
                        tuple("corrections.csv", 4, "CK-22"),
                        tuple("corrections.csv", 5, "CK-12"),
                        tuple("day_ends.csv", 2, "CK-22"),
                        tuple("day_ends.csv", 4, "CK-22"));
    }

    private static MemoryBundle full() {
        return new MemoryBundle()
                .with(
                        "notes.csv",
                        NOTES + ",corrected,draft_problems,session_ended_at",
                        "b,P01,2026-02-10,SOAP_PROGRESS,Y,General,1.0,USED_PARTLY,,APP_TIMER,7.50,N,WORDING MISSING,2026-02-10T15:00:00Z",
                        "a,P02,2026-01-14,REFERRAL,N,NONE,,NOT_USED,,SELF_REPORT_PER_NOTE,10,,,",
                        "C,P01,2026-01-01,SOAP_PROGRESS,Y,NONE,,NOT_USED,OTHER,EHR_AUDIT_LOG,0.1,Y,,")
                .with(
                        "steps.csv",
                        "note_ref,participant,date,order,step,artefact,minutes",
                        "b,P01,2026-02-10,2,E,,4.25",
                        "b,P01,2026-02-10,1,P,,3.0",
                        ",P02,2026-02-10,1,D,STATS_BILLING_ENTRY,12.5")
                .with(
                        "scheduled_hours.csv",
                        "participant,week,scheduled_client_hours,doc_minutes_outside_notes,leave",
                        "P02,2026-02-09,30,45,",
                        "P01,2026-02-09,22.5,,N")
                .with(
                        "flags.csv",
                        "note_ref,participant,kind,raised_at,answer,answered_at",
                        "a,P02,LATE,2026-02-11T08:00:00Z,,",
                        ",P02,ROUND_NUMBERS,2026-02-11T08:00:00Z,,",
                        "b,P01,LONG,2026-02-11T08:00:00Z,RIGHT,2026-02-12T09:00:00.123456Z")
                .with(
                        "told.csv",
                        "participant,told_at,kind,note_ref,words",
                        "P01,2026-02-11T08:00:00Z,OTHER_REASON,C,The screen was shared.",
                        "P02,2026-02-10T08:00:00Z,IDEA,,Shorter headings.")
                .with(
                        "corrections.csv",
                        "note_ref,corrected_at,field,was",
                        "b,2026-02-11T16:00:00Z,tool,Own",
                        "b,2026-02-12T16:00:00Z,draft_problems,ADDED MISSING",
                        "b,2026-02-13T16:00:00Z,words_inserted,1",
                        "b,2026-02-14T16:00:00Z,effort,3",
                        "b,2026-02-10T16:00:00Z,doc_minutes,15.5")
                .with(
                        "day_ends.csv",
                        "participant,day,ended_at",
                        "P02,2026-02-09,2026-02-10T22:00:00Z",
                        "P01,2026-02-10,2026-02-10T22:00:00Z")
                .with("workflows.csv", "participant,note_type,path", "P02,REFERRAL,CX", "P01,SOAP_PROGRESS,PCODX")
                .with(
                        "vendor_metrics.csv",
                        "participant,week,metric,definition,value,unit",
                        "P01,2026-02-09,note-time,seconds in notes,-1.50,h");
    }
}
