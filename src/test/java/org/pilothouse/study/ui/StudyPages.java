package org.pilothouse.study.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.pilothouse.PilothouseTest;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of a pilot's set-up, opened and read. */
@PilothouseTest
abstract class StudyPages extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    Accounts accounts;

    final String code = SampleStudies.freshCode();

    Object opened(String address) {
        com.vaadin.flow.component.UI.getCurrent().navigate(address);
        return getCurrentView();
    }

    StudyId study() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
    }

    StudyDefinition definition(StudyId study) {
        return SystemAuthority.call(() -> studies.definition(study));
    }
}
