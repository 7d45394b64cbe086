package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.notelog.PilotWithNotes.IN_BASELINE;
import static org.pilothouse.notelog.PilotWithNotes.IN_FIRST;
import static org.pilothouse.notelog.PilotWithNotes.kept;
import static org.pilothouse.notelog.PilotWithNotes.note;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.weekly.OwnWeeks;
import org.pilothouse.notelog.weekly.OwnWeeks.OwnWeek;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Studies;
import org.pilothouse.study.ToolPauses;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class NotePagesTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteLog log;

    @Autowired
    StudyDirectory studies;

    @Autowired
    Studies pilotsDefined;

    @Autowired
    ToolPauses pauses;

    @Autowired
    OwnWeeks weeks;

    StudyId study;
    ParticipantCode anna;
    ParticipantCode ben;

    @BeforeEach
    void threeNotesOfTwoClinicians() {
        study = pilots.create();
        anna = pilots.clinician(study, "P01");
        ben = pilots.clinician(study, "P02");
        SystemAuthority.run(() -> log.submit(
                study,
                List.of(
                        note("a", anna, IN_BASELINE),
                        note("b", anna, IN_FIRST).with(kept("General", "1.0")),
                        note("c", ben, IN_FIRST))));
    }

    @Test
    void aResearcherSeesAllNotesAndNarrowsThemDown() {
        SignedInAs.researcherOf(study);
        var view = navigate(at("notes"), NotesView.class);

        assertThat(test(view.grid).size()).isEqualTo(3);
        view.phase.setValue("First");
        assertThat(test(view.grid).size()).isEqualTo(2);
        view.participant.setValue(anna);
        assertThat(test(view.grid).size()).isEqualTo(1);
        assertThat(test(view.grid).getCellText(0, 8)).isEqualTo("First");
        view.tool.setValue("Own");
        assertThat(test(view.grid).size()).isZero();
    }

    @Test
    void useOfAPausedToolIsMarkedInTheTable() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        var today = LocalDate.now(
                SystemAuthority.call(() -> pilotsDefined.definition(study)).timezone());
        anna = pilots.clinician(study, "P01");
        SystemAuthority.run(() -> {
            pauses.pause(study, "General", "Drafts left out the plan.");
            log.submit(
                    study,
                    List.of(
                            note("a", anna, today).with(kept("General", "1.0")),
                            note("b", anna, today.minusDays(2)).with(kept("General", "1.0"))));
        });
        SignedInAs.researcherOf(study);
        var view = navigate(at("notes"), NotesView.class);

        assertThat(test(view.grid).getCellText(0, 5)).isEqualTo("General");
        assertThat(test(view.grid).getCellText(1, 5)).isEqualTo("General \u00b7 used while paused");
    }

    @Test
    void hoursWithClientsAndLeaveAreToldWeekByWeek() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
        navigate(at("documentation"), OwnDocumentationView.class);
        var form = find(OwnWeekForm.class).single();
        var monday = form.week.getValue();

        test(form.save).click();
        assertThat(form.hours.isInvalid()).isTrue();
        form.hours.setValue(81.0);
        test(form.save).click();
        assertThat(weeks.week(study, monday)).isEmpty();
        form.hours.setValue(22.5);
        test(form.save).click();
        assertThat(weeks.week(study, monday)).contains(new OwnWeek(monday, 22.5, false));

        form.week.setValue(monday.minusWeeks(1));
        assertThat(form.hours.getValue()).isNull();
        form.leave.setValue(true);
        test(form.save).click();
        assertThat(weeks.week(study, monday.minusWeeks(1))).contains(new OwnWeek(monday.minusWeeks(1), 0, true));
        form.week.setValue(monday);
        assertThat(form.leave.getValue()).isFalse();
        assertThat(form.hours.getValue()).isEqualTo(22.5);
    }

    @Test
    void aPilotWithoutNotesSaysWhatBelongsHere() {
        study = pilots.create();
        SignedInAs.researcherOf(study);
        navigate(at("notes"), NotesView.class);

        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void aLeadDoesNotFindTheTable() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> navigate(at("notes"), NotesView.class)).isNotNull();
    }

    @Test
    void aClinicianSeesItsOwnWeeksAndNotesOnly() {
        SignedInAs.clinicianOf(study, anna);
        navigate(at("documentation"), OwnDocumentationView.class);

        assertThat(find(Chart.class).all()).hasSize(2);
        assertThat(find(NativeButton.class).all()).hasSize(2);
    }

    private String at(String path) {
        var code = studies.mine().stream()
                .filter(line -> line.id().equals(study))
                .findFirst()
                .orElseThrow()
                .code();
        return "studies/" + code + "/" + path;
    }
}
