package org.pilothouse.coding.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.coding.retrieval.Choices;
import org.pilothouse.coding.retrieval.Conditions;
import org.pilothouse.coding.retrieval.Conditions.Join;

/** Conditions held together, with groups of conditions among them. */
class ConditionsForm extends Div {
    private static final int DEEPEST = 3;

    final Select<Join> join = new Select<>();
    final Button addCondition = new Button();
    final Button addGroup = new Button();
    private final List<ConditionRow> single = new ArrayList<>();
    private final List<ConditionsForm> groups = new ArrayList<>();
    private final Div rows = new Div();
    private final List<Choices.Choice> choices;
    private final ItemLabelGenerator<Choices.Choice> labels;
    private final int depth;

    ConditionsForm(List<Choices.Choice> choices, ItemLabelGenerator<Choices.Choice> labels) {
        this(choices, labels, 0);
    }

    private ConditionsForm(List<Choices.Choice> choices, ItemLabelGenerator<Choices.Choice> labels, int depth) {
        this.choices = choices;
        this.labels = labels;
        this.depth = depth;
        addClassName("conditions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("coding.retrieval.conditions"));
        join.setItems(Join.values());
        join.setItemLabelGenerator(how -> getTranslation("coding.retrieval.join." + how.name()));
        join.setValue(depth == 0 ? Join.ALL : Join.ANY);
        join.setAriaLabel(getTranslation("coding.retrieval.conditions"));
        join.setWidthFull();
        button(addCondition, "coding.retrieval.condition.add");
        addCondition.addClickListener(click -> condition());
        button(addGroup, "coding.retrieval.conditions.add");
        addGroup.addClickListener(click -> group().condition());
        addGroup.setVisible(depth + 1 < DEEPEST);
        var buttons = new Div(addCondition, addGroup);
        buttons.addClassName("conditions-buttons");
        add(join, rows, buttons);
        show();
    }

    /** Without conditions that name no code. */
    Conditions conditions() {
        return new Conditions(
                join.getValue(),
                single.stream().flatMap(row -> row.condition().stream()).toList(),
                groups.stream()
                        .map(ConditionsForm::conditions)
                        .filter(group -> !group.isEmpty())
                        .toList());
    }

    ConditionRow condition() {
        var row = new ConditionRow(choices, labels, gone -> {
            single.remove(gone);
            rows.remove(gone);
            show();
        });
        single.add(row);
        rows.add(row);
        show();
        return row;
    }

    ConditionsForm group() {
        var group = new ConditionsForm(choices, labels, depth + 1);
        groups.add(group);
        rows.add(group);
        var remove = new Button(getTranslation("coding.retrieval.conditions.remove"), click -> {
            groups.remove(group);
            rows.remove(group);
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        group.add(remove);
        show();
        return group;
    }

    void show(Conditions wanted) {
        single.clear();
        groups.clear();
        rows.removeAll();
        join.setValue(wanted.join());
        wanted.single().forEach(one -> condition().show(one));
        wanted.groups().forEach(one -> group().show(one));
        show();
    }

    /** How they are held together is asked only where it makes a difference. */
    private void show() {
        join.setVisible(depth > 0 || single.size() + groups.size() > 0);
    }

    private void button(Button button, String key) {
        button.setText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
    }
}
