package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.pilothouse.shared.StudyDirectory;

/** The address of a study without a page: sends on to the first page of whoever asks. */
@Route("studies/:study")
@PermitAll
class StudyStartView extends Main implements BeforeEnterObserver {
    private final transient StudyDirectory studies;

    StudyStartView(StudyDirectory studies) {
        this.studies = studies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page =
                event.getRouteParameters().get("study").flatMap(studies::mine).flatMap(Landing::in);
        event.forwardTo(page.orElseThrow(NotFoundException::new));
    }
}
