package org.pilothouse.shell;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shared.StudyLine;

/**
 * A screen inside a study ({@code studies/:study/…}). Knows its study from the address and is not found for whoever does
 * not hold one of the view's {@code @RolesAllowed} in that very study.
 */
public abstract class StudyPage extends Main implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private final StudyDirectory studies;
    private final String titleKey;
    private @Nullable StudyLine line;

    protected StudyPage(StudyDirectory studies, String titleKey) {
        this.studies = studies;
        this.titleKey = titleKey;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("study")
                .flatMap(studies::mine)
                .filter(this::isOpenTo)
                .orElseThrow(NotFoundException::new);
        line = found;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(study());
    }

    /** Loads what the screen shows; called whenever it is opened or its address changes. */
    protected abstract void show(StudyId study);

    protected StudyId study() {
        return studyLine().id();
    }

    protected StudyLine studyLine() {
        return requireNonNull(line, "the study is known once the page is entered");
    }

    /** The address of another page of this study. */
    protected String at(String path) {
        return "studies/" + studyLine().code() + "/" + path;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }

    private boolean isOpenTo(StudyLine study) {
        var allowed = getClass().getAnnotation(RolesAllowed.class);
        return allowed != null
                && study.roles().stream()
                        .anyMatch(role -> Arrays.asList(allowed.value()).contains(role.name()));
    }
}
