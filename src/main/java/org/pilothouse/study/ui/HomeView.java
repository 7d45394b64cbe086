package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shell.EmptyState;

/** The first address: sends everybody on to their work; whoever has none yet learns what comes next. */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ACCOUNTS = "accounts";

    private final transient StudyDirectory studies;
    private final transient CurrentUser current;

    HomeView(StudyDirectory studies, CurrentUser current) {
        this.studies = studies;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = studies.mine().stream()
                .flatMap(study -> Landing.in(study).stream())
                .findFirst();
        if (page.isPresent()) {
            event.forwardTo(page.get());
        } else if (is(Role.Named.ADMINISTRATOR)
                && RouteConfiguration.forSessionScope().getRoute(ACCOUNTS).isPresent()) {
            event.forwardTo(ACCOUNTS);
        } else {
            showNothingYet();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.home");
    }

    private void showNothingYet() {
        removeAll();
        if (is(Role.Named.STUDY_CREATOR)) {
            var create = new Button(
                    getTranslation("study.new"), click -> getUI().ifPresent(ui -> ui.navigate(NewStudyView.class)));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            add(new EmptyState("study.home.creator", create));
        } else {
            add(new EmptyState("study.home.nobody"));
        }
    }

    private boolean is(String authority) {
        return current.find().stream()
                .flatMap(user -> user.getAuthorities().stream())
                .anyMatch(granted -> ("ROLE_" + authority).equals(granted.getAuthority()));
    }
}
