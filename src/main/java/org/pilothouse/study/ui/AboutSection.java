package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import org.pilothouse.study.AnalysisApproach;
import org.pilothouse.study.Design;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.StudyDefinition;

/** What the pilot is called and under which rules it runs. */
class AboutSection extends Section {
    private final FormFields form = new FormFields();
    private final TextField title = form.wide(form.required("title", new TextField()));
    private final Select<Design> design = form.required("design", Choices.of(Design.class));
    private final Select<Purpose> purpose = form.required("purpose", Choices.of(Purpose.class));
    private final Select<AnalysisApproach> approach =
            form.optional("analysisApproach", Choices.optional(AnalysisApproach.class));
    private final TextField protocol = form.optional("protocolVersion", new TextField());
    private final ComboBox<ZoneId> timezone = form.required("timezone", Choices.timezone());
    private final DeviationReason deviation = new DeviationReason(form, List.of(design, purpose, approach, timezone));
    private final Editing editing;

    AboutSection(Editing editing) {
        super("about");
        this.editing = editing;
    }

    void show(StudyDefinition study) {
        title.setValue(study.title());
        design.setValue(study.design());
        purpose.setValue(study.purpose());
        approach.setValue(study.analysisApproach());
        protocol.setValue(Texts.orEmpty(study.protocolVersion()));
        timezone.setValue(study.timezone());
        deviation.show(study.lockedAt() != null);
        if (study.design() == Design.CROSSOVER_SINGLE_ORDER) {
            var limit = new Paragraph(getTranslation("study.template.two-tools-single-order.limit"));
            limit.addClassNames("notice", "decide");
            add(limit);
        }
        var save = new Button(getTranslation("study.save"), click -> form.submit(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, deviation);
        buttons.addClassName("setup-buttons");
        add(form, buttons);
    }

    private void save() {
        deviation.keep(
                editing,
                study -> new StudyDefinition(
                        study.code(),
                        title.getValue().strip(),
                        design.getValue(),
                        purpose.getValue(),
                        approach.getValue(),
                        timezone.getValue(),
                        Texts.orNull(protocol.getValue()),
                        study.lockedAt(),
                        study.analysisPlan(),
                        study.phases(),
                        study.sites(),
                        study.tools(),
                        study.noteTypes(),
                        study.approvals()));
    }
}
