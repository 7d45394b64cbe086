package org.pilothouse.closing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.report.LockedReleases;
import org.pilothouse.shared.Role;
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
    void aClosedPilotOffersThePrivacyOfficerNoInvitingAndSaysWhyThereAreNoNames() {
        var study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.custodianOf(study);
        var code = studies.definition(study).code();
        UI.getCurrent().navigate("studies/" + code + "/invitations");
        assertThat(inviting()).hasSize(1);
        SignedInAs.leadOf(study);
        closing.close(study);
        SignedInAs.custodianOf(study);
        UI.getCurrent().navigate("studies/" + code + "/names");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("No names any more");
        UI.getCurrent().navigate("studies/" + code + "/invitations");
        assertThat(inviting()).isEmpty();
    }

    private java.util.List<Button> inviting() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Invite people"))
                .toList();
    }

    @Test
    void asLongAsThePilotRunsThePageLeadsToToday() {
        var study = pilots.createNowIn(PhaseKind.INTERVENTION);
        clinician(study);
        var code = studies.definition(study).code();

        UI.getCurrent().navigate("studies/" + code + "/ended");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("studies/" + code + "/today");
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, participation, true",
        "LEAD, quality, true",
        "CUSTODIAN, invitations, true",
        "CUSTODIAN, consents, true",
        "CLINICIAN, my-participation, true",
        "LEAD, overview, false",
        "RESEARCHER, themes, false"
    })
    void pagesAboutRecordingSayThatThePilotIsOver(Role role, String page, boolean says) {
        var study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.leadOf(study);
        var code = studies.definition(study).code();
        closing.close(study);
        if (role == Role.CLINICIAN) {
            clinician(study);
        } else {
            SignedInAs.holding(study, role);
        }

        UI.getCurrent().navigate("studies/" + code + "/" + page);

        var notices = find(Paragraph.class).all().stream()
                .filter(text -> text.hasClassName("closed-pilot"))
                .toList();
        assertThat(notices).hasSize(says ? 1 : 0);
    }

    private void clinician(StudyId study) {
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
    }
}
