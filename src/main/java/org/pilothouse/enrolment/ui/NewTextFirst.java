package org.pilothouse.enrolment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyLine;
import org.pilothouse.shell.StudyPage;
import org.springframework.stereotype.Component;

/** Shows a clinician a materially changed text before anything else, once a visit. */
@Component
class NewTextFirst implements VaadinServiceInitListener {
    private final transient StudyDirectory studies;
    private final transient OwnCopies own;

    NewTextFirst(StudyDirectory studies, OwnCopies own) {
        this.studies = studies;
        this.own = own;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(started -> started.getUI().addBeforeEnterListener(this::beforeEnter));
    }

    private void beforeEnter(BeforeEnterEvent entering) {
        var target = entering.getNavigationTarget();
        if (StudyPage.class.isAssignableFrom(target) && target != MyParticipationView.class) {
            entering.getRouteParameters()
                    .get("study")
                    .flatMap(studies::mine)
                    .filter(study -> study.roles().contains(Role.CLINICIAN))
                    .filter(study -> isFirstLook(study) && own.isAskedAgain(study.id()))
                    .ifPresent(study -> entering.forwardTo("studies/" + study.code() + "/my-participation"));
        }
    }

    private static boolean isFirstLook(StudyLine study) {
        var session = VaadinSession.getCurrent();
        var name = "new text " + study.code();
        var first = session.getAttribute(name) == null;
        session.setAttribute(name, true);
        return first;
    }
}
