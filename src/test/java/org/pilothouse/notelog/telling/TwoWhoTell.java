package org.pilothouse.notelog.telling;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot with a tool and two clinicians who tell of it. */
@PilothouseTest
abstract class TwoWhoTell {
    static final ParticipantCode FIRST = new ParticipantCode("P01");

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    OwnNotes notes;

    @Autowired
    Telling telling;

    @Autowired
    ToldRecords records;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void twoCliniciansWithATool() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        pilots.clinician(study, "P01");
        pilots.clinician(study, "P02");
        SignedInAs.clinicianOf(study, FIRST);
    }

    List<String> rows() {
        return jdbc.sql("select words from told where study = ? order by words")
                .param(study.value())
                .query(String.class)
                .list();
    }

    String notUsed(NonUseReason reason) {
        notes.record(study, note(reason));
        return notes.between(study, notes.today(study), notes.today(study))
                .getFirst()
                .noteRef();
    }

    OwnNote note(NonUseReason reason) {
        return new OwnNote(
                notes.today(study),
                "SOAP_PROGRESS",
                ToolUse.NONE,
                UseOutcome.NOT_USED,
                reason,
                Set.of(),
                null,
                MeasurementMethod.SELF_REPORT_PER_NOTE,
                12.0,
                List.of());
    }
}
