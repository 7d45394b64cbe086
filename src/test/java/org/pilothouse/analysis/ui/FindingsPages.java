package org.pilothouse.analysis.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import org.pilothouse.PilothouseTest;
import org.pilothouse.analysis.PilotWithFindings;
import org.pilothouse.report.NightlyFigures;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of findings, opened and read. */
@PilothouseTest
abstract class FindingsPages extends SpringBrowserlessTest {
    @Autowired
    PilotWithFindings pilots;

    @Autowired
    Studies studies;

    @Autowired
    NightlyFigures nights;

    void freeze(StudyId study) {
        SystemAuthority.run(() -> nights.freeze(study));
    }

    String at(StudyId study, String path) {
        return "studies/" + studies.definition(study).code() + "/" + path;
    }

    void open(StudyId study, String path) {
        UI.getCurrent().navigate(at(study, path));
    }

    String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    void moreMeasures() {
        find(Details.class).all().stream()
                .filter(details -> details.hasClassName("more-measures"))
                .forEach(details -> details.setOpened(true));
    }
}
