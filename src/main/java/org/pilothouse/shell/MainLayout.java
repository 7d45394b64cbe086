package org.pilothouse.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;

/** The main layout: study switcher and navigation on the left, the screen on the right. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final transient StudyDirectory studies;
    private final transient AuthenticationContext authentication;
    private final StudySwitcher switcher;
    private final StudyNavigation navigation;
    private final JumpBox jump;

    MainLayout(
            StudyDirectory studies,
            AuthenticationContext authentication,
            List<MenuEntries> entries,
            PersonMenu person,
            Jumps jumps) {
        this.studies = studies;
        this.authentication = authentication;
        switcher = new StudySwitcher();
        navigation = new StudyNavigation(entries);
        jump = new JumpBox(jumps);
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        addToNavbar(true, toggle, new Wordmark());
        var scroller = new Scroller(navigation);
        scroller.addClassName("drawer-scroller");
        var drawer = new Div(new Wordmark(), switcher, scroller, person, jump);
        drawer.addClassName("drawer");
        addToDrawer(drawer);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = studies.mine();
        var current = event.getRouteParameters()
                .get("study")
                .flatMap(code ->
                        mine.stream().filter(study -> study.code().equals(code)).findFirst())
                .or(() -> mine.stream().findFirst());
        switcher.show(mine, current);
        navigation.show(current, authentication.hasRole(Role.Named.ADMINISTRATOR));
        jump.stand(mine, current);
    }
}
