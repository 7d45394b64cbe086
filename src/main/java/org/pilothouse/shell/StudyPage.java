package org.pilothouse.shell;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
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
        tellOfItsEnd();
    }

    /** A page that shows its study anew tells again that it is over. */
    @Override
    public void removeAll() {
        super.removeAll();
        tellOfItsEnd();
    }

    /** Whether a closed study is told of above the page; not where only researchers go on working, or the page says it itself. */
    protected boolean isAboutRecording() {
        return studyRoles().anyMatch(role -> !role.equals(Role.Named.RESEARCHER) && !role.equals(Role.Named.MANAGER));
    }

    private void tellOfItsEnd() {
        var closedAt = line == null ? null : line.closedAt();
        var told = getChildren()
                .anyMatch(child -> child.getElement().getClassList().contains("closed-pilot"));
        if (closedAt == null || told || !isAboutRecording()) {
            return;
        }
        var day = closedAt.atZone(studyLine().zone()).toLocalDate();
        var notice = new Paragraph(getTranslation("shell.closed", Format.date(day, getLocale())));
        notice.addClassNames("notice", "closed-pilot");
        addComponentAsFirst(notice);
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

    private Stream<String> studyRoles() {
        var allowed = getClass().getAnnotation(RolesAllowed.class);
        return allowed == null ? Stream.empty() : Arrays.stream(allowed.value());
    }

    private boolean isOpenTo(StudyLine study) {
        return studyRoles()
                .anyMatch(role ->
                        study.roles().stream().anyMatch(held -> held.name().equals(role)));
    }
}
