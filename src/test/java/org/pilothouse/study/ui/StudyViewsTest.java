package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.beans.factory.annotation.Autowired;

class StudyViewsTest extends StudyPages {
    @Autowired
    private StudyRoles roles;

    @Autowired
    private PilotClosing closing;

    @Test
    void aCreatorMakesAPilotFromTheTemplateAndSeesWhatIsOpen() {
        var officer = staff();
        SignedInAs.studyCreator();
        var view = navigate(NewStudyView.class);
        test(view.title).setValue("Notes pilot");
        test(view.code).setValue(code);
        test(view.sites).setValue("Schools\n\nClinic");
        test(view.tools.get(0).name).setValue("Copilot");
        test(view.tools.get(1).name).setValue("Own model");
        test(view.privacyOfficer).setValue(officer);

        test(view.create).click();

        assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
        var study = studies.mine(code).orElseThrow();
        assertThat(studies.definition(study.id()).sites())
                .extracting(StudyDefinition.Site::name)
                .containsExactly("Schools", "Clinic");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Record the approval of the ethics board: no note is taken in before.");
    }

    @Test
    void wrongInputIsSaidAtItsField() {
        SignedInAs.studyCreator();
        var view = navigate(NewStudyView.class);
        test(view.code).setValue("has a blank");
        test(view.create).click();
        assertThat(view.title.isInvalid()).isTrue();
        assertThat(view.title.getErrorMessage()).isEqualTo("Fill this in.");

        test(view.title).setValue("Notes pilot");
        test(view.sites).setValue("Clinic");
        test(view.tools.get(0).name).setValue("A");
        test(view.tools.get(1).name).setValue("B");
        test(view.privacyOfficer).setValue("nobody@test.example");
        test(view.create).click();

        assertThat(view.title.isInvalid()).isFalse();
        assertThat(view.privacyOfficer.getErrorMessage()).startsWith("There is no staff account");
        assertThat(getCurrentView()).isSameAs(view);
    }

    @Test
    void nobodyButTheLeadFindsTheSetUp() {
        var study = study();
        SignedInAs.researcherOf(study);
        assertThat(opened("studies/" + code + "/overview")).isNotInstanceOf(OverviewView.class);

        var other = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        SignedInAs.leadOf(other);
        assertThat(opened("studies/" + code + "/setup").getClass().getSimpleName())
                .isEqualTo("NotFoundPage");
        assertThat(opened("studies/" + code).getClass().getSimpleName()).isEqualTo("NotFoundPage");
    }

    @Test
    void aLeadAddsASite() {
        var study = study();
        openAsLead(study, "sites");
        test(find(Button.class).withText("Add a site").single()).click();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue("Home visits");

        test(find(Button.class).withText("Save").single()).click();

        assertThat(definition(study).sites())
                .extracting(StudyDefinition.Site::name)
                .containsExactly("Schools", "Clinic", "Home visits");
        assertThat(find(Span.class).withText("Home visits").exists()).isTrue();
    }

    @Test
    void aPhaseThatOverlapsIsRefusedAtItsFirstDay() {
        var study = study();
        openAsLead(study, "phases");
        test(find(Button.class)
                        .withPropertyValue(button -> button.getAriaLabel().orElse(""), "Edit First")
                        .single())
                .click();
        var start = find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "First day")
                .single();
        start.setValue(LocalDate.of(2026, 1, 20));

        test(find(Button.class).withText("Save").single()).click();

        assertThat(start.isInvalid()).isTrue();
        assertThat(start.getErrorMessage())
                .isEqualTo("“First” and “Baseline” share days for the same clinicians. Move one of them.");
        assertThat(definition(study)).isEqualTo(SampleStudies.twoTools(code));
    }

    @Test
    void aRenamedToolKeepsItsPhases() {
        var study = study();
        openAsLead(study, "tools");
        test(find(Button.class)
                        .withPropertyValue(button -> button.getAriaLabel().orElse(""), "Edit General")
                        .single())
                .click();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue("Assistant");

        test(find(Button.class).withText("Save").single()).click();

        assertThat(definition(study).phases().get(1).tool()).isEqualTo("Assistant");
    }

    @Test
    void aFrozenPlanIsReadOnly() {
        var study = study();
        openAsLead(study, "plan");
        test(find(Button.class).withText("Freeze the plan").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(definition(study).lockedAt()).isNotNull();
        assertThat(find(PlanSection.class).single().k.isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Save the plan").exists()).isFalse();
    }

    @Test
    void aPlanOutsideItsLimitsIsRefusedAtTheField() {
        var study = study();
        openAsLead(study, "plan");
        var plan = find(PlanSection.class).single();
        plan.k.setValue(4);

        test(find(Button.class).withText("Save the plan").single()).click();

        assertThat(plan.k.getErrorMessage()).isEqualTo("This must lie between 5 and 11.");
        assertThat(definition(study).analysisPlan().kAnon()).isNull();
    }

    @Test
    void theForecastFollowsWhatIsTyped() {
        openAsLead(study(), "forecast");
        var forecast = find(ForecastSection.class).single();
        assertThat(texts(forecast)).anyMatch(text -> text.startsWith("The whole group: use, time"));

        forecast.planned.values().forEach(field -> field.setValue(2));

        assertThat(texts(forecast)).contains("The whole group: themes only. 4 clinicians are planned; figures need 5.");
    }

    @Test
    void aLeadGivesAColleagueARoleByAddress() {
        var study = study();
        var email = staff();
        openAsLead(study, "people");
        var people = find(PeopleSection.class).single();
        test(people.email).setValue(email);
        people.role.setValue(Role.RESEARCHER);

        test(find(Button.class).withText("Give the role").single()).click();

        assertThat(roles.in(study)).extracting(RoleGrant::email).contains(email);
        assertThat(people.email.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"phases", "sites", "tools", "note-types", "approvals", "allocation", "plan", "go-live", "about"})
    void aClosedPilotShowsItsSetUpAndOffersNoChange(String part) {
        var study = study();
        SystemAuthority.run(() -> closing.close(study));
        openAsLead(study, part);

        var content = find(Div.class).all().stream()
                .filter(div -> div.hasClassName("setup-content"))
                .findFirst()
                .orElseThrow();
        assertThat(find(Paragraph.class, content).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("This pilot was closed on"));
        assertThat(find(Button.class, content).all()).isEmpty();
        assertThat(find(TextField.class, content).all()).allMatch(TextField::isReadOnly);
    }

    private java.util.List<String> texts(ForecastSection forecast) {
        return find(ListItem.class, forecast).all().stream()
                .map(item -> ((Span) item.getComponentAt(1)).getText())
                .toList();
    }

    private void openAsLead(StudyId study, String part) {
        SignedInAs.leadOf(study);
        navigate(SetupView.class, Map.of("study", code, "part", part));
    }

    private String staff() {
        var email = UUID.randomUUID() + "@test.example";
        SystemAuthority.call(() -> accounts.create(NewAccount.ofStaff(email, "Colleague", "a long enough password")));
        return email;
    }
}
