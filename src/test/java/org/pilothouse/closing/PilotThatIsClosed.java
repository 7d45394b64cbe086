package org.pilothouse.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyRefused;
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
