package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.shared.Refused;
import org.pilothouse.shell.Notify;

/** Corrects what a lead wrote down about somebody. */
class CorrectPersonDialog extends Dialog {
    private final NewPerson before;
    private final transient Consumer<NewPerson> keep;
    final TextField name = new TextField(getTranslation("enrolment.name"));
    final EmailField email = new EmailField(getTranslation("enrolment.email"));
    final Select<Discipline> discipline = new Select<>();
    final Select<String> site = new Select<>();
    final Select<Part> part = new Select<>();
    final TextField program = new TextField(getTranslation("enrolment.program"));
    final Button save = new Button(getTranslation("enrolment.correct.save"));

    CorrectPersonDialog(NewPerson person, List<String> sites, Consumer<NewPerson> keep) {
        before = person;
        this.keep = keep;
        setHeaderTitle(getTranslation("enrolment.correct.title"));
        addClassName("form-dialog");
        setWidth("560px");
        fill(sites);
        var first = new Div(name, email);
        var second = new Div(discipline, site);
        var third = new Div(part, program);
        first.addClassName("field-row");
        second.addClassName("field-row");
        third.addClassName("field-row");
        add(first, second, third);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), save);
    }

    private void fill(List<String> sites) {
        name.setValue(before.name());
        email.setValue(before.email());
        discipline.setLabel(getTranslation("enrolment.discipline"));
        discipline.setItems(Discipline.values());
        discipline.setItemLabelGenerator(one -> getTranslation("enrolment.discipline." + one));
        discipline.setValue(before.discipline());
        site.setLabel(getTranslation("enrolment.site"));
        site.setItems(sites);
        if (sites.contains(before.site())) {
            site.setValue(before.site());
        }
        part.setLabel(getTranslation("enrolment.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation("enrolment.part." + one));
        part.setValue(before.part());
        var named = before.program();
        program.setValue(named == null ? "" : named);
    }

    private void save() {
        var program = this.program.getValue().strip();
        try {
            keep.accept(new NewPerson(
                    name.getValue().strip(),
                    email.getValue().strip(),
                    part.getValue(),
                    discipline.getValue(),
                    site.getOptionalValue().orElse(""),
                    program.isEmpty() ? null : program));
            close();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
