package org.pilothouse.notelog.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.Sampling;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.ToolPauses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today, opened by a clinician of a fresh pilot, and what tests do on it. */
@PilothouseTest
abstract class TodayPage extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteTimers timers;

    @Autowired
    Telling telling;

    @Autowired
    OwnNotes notes;

    @Autowired
    StudyDirectory studies;

    @Autowired
    Sampling sampling;

    @Autowired
    ToolPauses pauses;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    final void askEveryNote() {
        SystemAuthority.run(() -> sampling.declare(study, 1));
        navigateToToday();
    }

    final void open(PhaseKind kind) {
        study = pilots.createNowIn(kind);
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
        navigateToToday();
    }

    final void navigateToToday() {
        var code = studies.mine().stream()
                .filter(line -> line.id().equals(study))
                .findFirst()
                .orElseThrow()
                .code();
        navigate("studies/" + code + "/today", TodayView.class);
    }

    final List<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .toList();
    }

    final void tap(String text) {
        test(button(text).get(0)).click();
    }

    final List<NoteLine> written() {
        return notes.between(study, notes.today(study), notes.today(study));
    }
}
