package org.pilothouse.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.operation.Backups;
import org.pilothouse.operation.SystemState;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.signon.SignOnSettings;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class InstallationPagesTest extends SpringBrowserlessTest {
    private static final List<String> PAGES = List.of("sign-on", "backups", "system");

    @Autowired
    Studies studies;

    @Autowired
    Backups backups;

    @Autowired
    SystemState state;

    @Autowired
    SignOnSettings ways;

    private final String code = SampleStudies.freshCode();
    private StudyId study;

    @BeforeEach
    void aStudy() {
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
    }

    @Test
    void administratorsHaveThemInTheirNavigation() {
        SignedInAs.administrator();

        for (var page : PAGES) {
            UI.getCurrent().navigate(page);
            assertThat(shown()).isEqualTo(page);
        }
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .containsAll(PAGES);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseOpensThemOrSeesThemInTheNavigation(Role role) {
        if (role == Role.CLINICIAN) {
            SignedInAs.clinicianOf(study, new ParticipantCode("P01"));
        } else {
            SignedInAs.holding(study, role);
        }

        for (var page : PAGES) {
            UI.getCurrent().navigate(page);
            assertThat(shown()).as(page).isNotEqualTo(page);
        }
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .doesNotContainAnyElementsOf(PAGES);
        assertThatThrownBy(backups::make).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(backups::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> backups.download("links-20260301T123456Z.zip", System.out))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(state::health).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(ways::tryOutside).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSystemPageTellsOfDatabasesAndWorkAndOfNoStudy() {
        SignedInAs.administrator();
        UI.getCurrent().navigate("system");

        var text = text();

        assertThat(text).contains("Main database", "Name list", "Letters waiting", "Leads’ figures last frozen");
        assertThat(text).doesNotContain(code, SampleStudies.twoTools(code).title());
    }

    @Test
    void healthIsAskedWhenSomebodyWantsToKnow() {
        SignedInAs.administrator();
        var view = navigate(SystemView.class);
        assertThat(view.health.getChildren()).isEmpty();

        test(view.check).click();

        assertThat(view.health.getElement().getTextRecursively()).contains("Main databaseworks", "Diskworks");
        assertThat(view.check.isEnabled()).isTrue();
    }

    @Test
    void aDatabaseInMemoryOrOfAnotherServerIsNotSavedHere() {
        SignedInAs.administrator();
        navigate(BackupsView.class);

        assertThat(text()).containsAnyOf("kept in memory only", "pg_dump --format=custom");
        assertThat(text()).contains("No backup was made here yet", "Keys are not inside");
    }

    private static String shown() {
        var route = UI.getCurrent().getCurrentView().getClass().getAnnotation(Route.class);
        return route == null ? "" : route.value();
    }

    private static String text() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
