package org.pilothouse.closing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.report.LockedReleases;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class EndedViewTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    Studies studies;

    @Autowired
    PilotClosing closing;

    @Autowired
    LockedReleases releases;

    @Test
    void todayOfAClosedPilotOffersNoNoteButThanksAndTheResults() {
        var study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.leadOf(study);
        var code = studies.definition(study).code();
        closing.close(study);
        releases.keep(study, 1);
        clinician(study);

        UI.getCurrent().navigate("studies/" + code + "/today");

        assertThat(find(H1.class).single().getText()).isEqualTo("Thank you, the pilot is over");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("studies/" + code + "/results");
        UI.getCurrent().navigate("studies/" + code + "/results");
        assertThat(find(com.vaadin.flow.component.html.Article.class).all()).hasSize(1);
    }

    @Test
    void asLongAsThePilotRunsThePageLeadsToToday() {
        var study = pilots.createNowIn(PhaseKind.INTERVENTION);
        clinician(study);
        var code = studies.definition(study).code();

        UI.getCurrent().navigate("studies/" + code + "/ended");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("studies/" + code + "/today");
    }

    private void clinician(StudyId study) {
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
    }
}
