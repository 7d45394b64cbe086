package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pilothouse.study.AllocationRule;

/** Asks how clinicians are drawn to groups in blocks. */
class BlocksForm extends Div {
    final FormFields form = new FormFields();
    final CheckboxGroup<Integer> sizes = form.wide(form.required("blockSizes", new CheckboxGroup<>()));
    final Checkbox bySite = new Checkbox(getTranslation("study.allocation.by-site"));
    final Checkbox byDiscipline = new Checkbox(getTranslation("study.allocation.by-discipline"));
    final Button draw = new Button(getTranslation("study.allocation.draw"));

    BlocksForm(List<String> groups, Consumer<AllocationRule> make) {
        var number = groups.size();
        sizes.setItems(number, number * 2, number * 3);
        sizes.setValue(Set.of(number, number * 2));
        sizes.setHelperText(getTranslation("study.field.blockSizes.help"));
        bySite.setValue(true);
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        draw.addClickListener(click -> form.submit(() -> make.accept(new AllocationRule(
                sizes.getValue().stream().sorted().toList(), bySite.getValue(), byDiscipline.getValue()))));
        var text = new Paragraph(getTranslation("study.allocation.blocks.text"));
        text.addClassName("muted");
        var strata = new Div(bySite, byDiscipline);
        strata.addClassName("setup-buttons");
        addClassName("allocation-way");
        add(new H3(getTranslation("study.allocation.blocks")), text, form, strata, draw);
    }
}
