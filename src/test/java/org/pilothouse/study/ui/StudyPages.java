package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
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
