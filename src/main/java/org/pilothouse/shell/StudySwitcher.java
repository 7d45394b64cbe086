package org.pilothouse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyLine;

/** Chooses the study that the navigation is about; hidden while there is none to choose. */
class StudySwitcher extends Select<StudyLine> {
    private boolean showing;

    StudySwitcher() {
        addClassName("study-switcher");
        setAriaLabel(getTranslation("shell.study"));
        setItemLabelGenerator(StudyLine::title);
        setWidthFull();
        addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                UI.getCurrent().navigate("studies/" + change.getValue().code());
            }
        });
    }

    void show(List<StudyLine> studies, Optional<StudyLine> current) {
        showing = true;
        setItems(studies);
        current.ifPresent(this::setValue);
        setVisible(!studies.isEmpty());
        setReadOnly(studies.size() == 1);
        showing = false;
    }
}
