package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** A pilot with a text to agree to, and pages of enrolment. */
@PilothouseTest
abstract class EnrolmentPages extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    Participation participation;

    @Autowired
    ClinicianDirectory clinicians;

    StudyId study;
    String code;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
        code = SystemAuthority.call(() -> studies.definition(study)).code();
    }

    <T extends Component> void notFound(String path, Class<T> view) {
        assertThatThrownBy(() -> navigate(at(path), view)).isInstanceOf(RuntimeException.class);
    }

    void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    String at(String path) {
        return "studies/" + code + "/" + path;
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
