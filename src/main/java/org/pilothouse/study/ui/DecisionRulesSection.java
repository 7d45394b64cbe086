package org.pilothouse.study.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shell.Format;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.StudyDefinition;

/** What follows from which result, said beforehand. */
class DecisionRulesSection extends ListSection<DecisionRule> {

    DecisionRulesSection(Editing editing) {
        super("decision-rules", editing);
    }

    @Override
    List<DecisionRule> items(StudyDefinition study) {
        return study.analysisPlan().decisionRule();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<DecisionRule> items) {
        return study.withPlan(
                study.analysisPlan().with(items, study.analysisPlan().releases()));
    }

    @Override
    boolean isPartOfPlan() {
        return true;
    }

    @Override
    String name(DecisionRule rule) {
        return rule.measure();
    }

    @Override
    String details(DecisionRule rule) {
        var condition = Choices.words(this, rule.bound()) + " "
                + rule.comparison().sign() + " " + Format.decimal(rule.threshold(), decimals(rule.threshold()));
        return rule.ifMet() == null ? condition : condition + " → " + rule.ifMet();
    }

    private static int decimals(double value) {
        return Math.max(
                0, java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    @Override
    Supplier<DecisionRule> fields(FormFields form, @Nullable DecisionRule rule) {
        var measure = form.wide(form.required("measure", new TextField()));
        measure.setHelperText(getTranslation("study.field.measure.help"));
        var bound = form.required("bound", Choices.of(Bound.class));
        var comparison = form.required("comparison", signs());
        var threshold = form.required("threshold", new NumberField());
        var ifMet = form.optional("ifMet", new TextField());
        if (rule != null) {
            measure.setValue(rule.measure());
            bound.setValue(rule.bound());
            comparison.setValue(rule.comparison());
            threshold.setValue(rule.threshold());
            ifMet.setValue(Texts.orEmpty(rule.ifMet()));
        }
        return () -> new DecisionRule(
                measure.getValue().strip(),
                bound.getValue(),
                comparison.getValue(),
                threshold.getValue(),
                Texts.orNull(ifMet.getValue()));
    }

    private static Select<Comparison> signs() {
        var select = Choices.of(Comparison.class);
        select.setItemLabelGenerator(value -> value == null ? "" : Choices.words(select, value));
        return select;
    }
}
