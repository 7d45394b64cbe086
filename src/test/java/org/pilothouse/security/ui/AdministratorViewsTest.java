package org.pilothouse.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.audit.InstallationLog;
import org.pilothouse.audit.LogFilter;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.StaffAccount;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@PilothouseTest
class AdministratorViewsTest extends SpringBrowserlessTest {
    @Autowired
    private Studies studies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private InstallationLog log;

    private final String code = SampleStudies.freshCode();
    private StudyId study;

    @BeforeEach
    void aStudy() {
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
    }

    @Test
    void noClinicianIsAmongTheAccounts() {
        var clinician = SignedInAs.clinicianOf(study, new ParticipantCode("P01"));
        var administrator = SignedInAs.administrator();
        var view = navigate(AccountsView.class);

        var shown = view.grid.getListDataView().getItems().map(StaffAccount::id).toList();

        assertThat(shown).contains(administrator).doesNotContain(clinician);
    }

    @Test
    void aSecondAdministratorIsMadeAndThatIsOnTheLog() {
        var email = UUID.randomUUID() + "@test.example";
        SignedInAs.administrator();
        test(navigate(AccountsView.class).add).click();
        var dialog = find(NewAccountDialog.class).single();
        test(dialog.name).setValue("Bea Second");
        test(dialog.email).setValue(email);
        test(dialog.password).setValue("a long enough password");
        test(dialog.creates).click();
        test(dialog.administrator).click();
        assertThat(dialog.creates.getValue()).isFalse();
        assertThat(dialog.supervises.isEnabled()).isFalse();

        test(dialog.save).click();

        assertThat(accounts.staff())
                .filteredOn(account -> email.equals(account.email()))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.administrator()).isTrue();
                    assertThat(log.find(LogFilter.ALL, PageRequest.of(0, 20)))
                            .anyMatch(line -> line.action().equals("account.administrator-created")
                                    && line.object().equals("account Bea Second"));
                });
    }

    @Test
    void oneAdministratorProposesAndAnotherConfirms() {
        var email = UUID.randomUUID() + "@test.example";
        SystemAuthority.run(() -> accounts.create(NewAccount.ofStaff(email, "Nia New", "a long enough password")));
        SignedInAs.administrator();
        test(navigate(AppointmentsView.class).propose).click();
        var dialog = find(ProposeDialog.class).single();
        test(dialog.pilot).setValue("NO-SUCH");
        test(dialog.email).setValue(email);
        test(dialog.save).click();
        assertThat(dialog.pilot.isInvalid()).isTrue();
        test(dialog.pilot).setValue(code);
        test(dialog.save).click();
        assertThat(spans()).contains("Nia New becomes lead of " + code, "waits for another administrator");

        SignedInAs.administrator();
        UI.getCurrent().navigate(AccountsView.class);
        navigate(AppointmentsView.class);
        find(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(button -> button.getText().equals("Confirm"))
                .forEach(button -> test(button).click());

        assertThat(spans()).contains("Nia New · lead").doesNotContain("Nia New becomes lead of " + code);
    }

    @Test
    void thePrivacyOfficerSeesWhoWasGivenWhichRole() {
        SignedInAs.leadOf(study);
        SignedInAs.custodianOf(study);
        UI.getCurrent().navigate("studies/" + code + "/role-grants");

        var view = (RoleHistoryView) getCurrentView();

        assertThat(view.grid
                        .getListDataView()
                        .getItems()
                        .map(line -> line.role().name()))
                .containsExactlyInAnyOrder("LEAD", "CUSTODIAN");
    }

    @Test
    void everyRoleThatCanBeGivenHasAWord() {
        assertThat(Role.values())
                .filteredOn(role -> role != Role.CLINICIAN)
                .allSatisfy(role -> assertThat(new Span().getTranslation("security.role." + role))
                        .doesNotContain("security.role"));
    }

    private java.util.List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
