package org.pilothouse.coding.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.BlindCoding.Candidate;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Says who codes a text without seeing the others, until all of them are done. */
class BlindDialog extends Dialog {
    final CheckboxGroup<Candidate> coders = new CheckboxGroup<>();
    final Button save = new Button();

    BlindDialog(StudyId study, UUID text, BlindCoding blind, Runnable changed) {
        setHeaderTitle(getTranslation("coding.blind.title"));
        addClassName("blind-dialog");
        var assigned = blind.assigned(study, text);
        var candidates = blind.candidates(study);
        coders.setLabel(getTranslation("coding.blind.coders"));
        coders.setItems(candidates);
        coders.setItemLabelGenerator(Candidate::name);
        coders.setValue(candidates.stream()
                .filter(candidate -> assigned.contains(candidate.account()))
                .collect(toSet()));
        add(new Paragraph(getTranslation("coding.blind.text")), coders);
        save.setText(getTranslation("coding.blind.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            try {
                blind.assign(
                        study,
                        text,
                        coders.getValue().stream().map(Candidate::account).collect(toSet()));
                close();
                Notify.done("coding.blind.saved");
                changed.run();
            } catch (CodingRefused refused) {
                Notify.refused(refused);
            }
        });
        getFooter().add(new Button(getTranslation("coding.blind.cancel"), click -> close()), save);
    }
}
