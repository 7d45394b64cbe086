package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.SampleStudies;
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
