package org.pilothouse.coding.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pilothouse.coding.retrieval.Choices;
import org.pilothouse.coding.retrieval.Condition;
import org.pilothouse.coding.retrieval.Relation;

/** One condition of a question: with or without which codes, lying how. */
class ConditionRow extends Div {
    final Select<Boolean> not = new Select<>();
    final Select<Relation> relation = new Select<>();
    final IntegerField turns = new IntegerField();
    final MultiSelectComboBox<Choices.Choice> codes = new MultiSelectComboBox<>();

    ConditionRow(
            List<Choices.Choice> choices, ItemLabelGenerator<Choices.Choice> labels, Consumer<ConditionRow> removed) {
        addClassName("condition-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("coding.retrieval.condition"));
        not.setItems(false, true);
        not.setItemLabelGenerator(no -> getTranslation(no ? "coding.retrieval.not" : "coding.retrieval.and"));
        not.setValue(false);
        not.setAriaLabel(getTranslation("coding.retrieval.condition"));
        relation.setItems(Relation.values());
        relation.setItemLabelGenerator(lies -> getTranslation("coding.retrieval.relation." + lies.name()));
        relation.setValue(Relation.OVERLAPS);
        relation.setAriaLabel(getTranslation("coding.retrieval.relation"));
        turns.setLabel(getTranslation("coding.retrieval.turns"));
        turns.setMin(0);
        turns.setMax(100);
        turns.setValue(1);
        turns.setStepButtonsVisible(true);
        turns.setVisible(false);
        relation.addValueChangeListener(change -> turns.setVisible(change.getValue() == Relation.NEAR));
        codes.setLabel(getTranslation("coding.retrieval.codes"));
        codes.setItems(choices);
        codes.setItemLabelGenerator(labels);
        codes.setWidthFull();
        var remove = new Button(getTranslation("coding.retrieval.condition.remove"), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(not, relation, turns, codes, remove);
    }

    /** Nothing as long as no code is chosen. */
    Optional<Condition> condition() {
        if (codes.getValue().isEmpty()) {
            return Optional.empty();
        }
        var within = turns.getValue() == null ? 0 : turns.getValue();
        return Optional.of(new Condition(not.getValue(), relation.getValue(), QueryForm.guids(codes), within));
    }

    void show(Condition condition) {
        not.setValue(condition.not());
        relation.setValue(condition.relation());
        turns.setValue(condition.turns());
        codes.setValue(QueryForm.chosen(codes.getListDataView().getItems().toList(), condition.codes()));
    }
}
