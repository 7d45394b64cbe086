package org.pilothouse.study.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shell.Format;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.StudyDefinition;

/** What follows from which result, said beforehand. */
class DecisionRulesSection extends ListSection<DecisionRule> {
    private static final String MEASURE = "report.measure";
    private static final String STEP = "report.step-to";

    /** What a report holds against a rule, and what may follow, the most favourable first. */
    private static final List<String> MEASURES =
            List.of("utilisation", "time-change", "burden", "serious-incidents-per-1000");

    private static final List<String> STEPS = List.of("SCALE", "SCALE_WITH_CONDITIONS", "EXTEND_PILOT");

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
        return sentence(Choices.words(this, MEASURE, rule.measure()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    String details(DecisionRule rule) {
        var condition = Choices.words(this, rule.bound()) + " "
                + rule.comparison().sign() + " " + Format.decimal(rule.threshold(), decimals(rule.threshold()));
        return rule.ifMet() == null ? condition : condition + " → " + Choices.words(this, STEP, rule.ifMet());
    }

    private static int decimals(double value) {
        return Math.max(
                0, java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    @Override
    Supplier<DecisionRule> fields(FormFields form, @Nullable DecisionRule rule) {
        var measure = form.wide(form.required("measure", Choices.named(MEASURE, MEASURES)));
        var bound = form.required("bound", Choices.of(Bound.class));
        var comparison = form.required("comparison", signs());
        var threshold = form.required("threshold", new NumberField());
        var ifMet = form.optional("ifMet", Choices.named(STEP, STEPS));
        if (rule != null) {
            measure.setValue(rule.measure());
            bound.setValue(rule.bound());
            comparison.setValue(rule.comparison());
            threshold.setValue(rule.threshold());
            ifMet.setValue(rule.ifMet());
        }
        return () -> new DecisionRule(
                measure.getValue().strip(),
                bound.getValue(),
                comparison.getValue(),
                threshold.getValue(),
                Texts.orNull(Texts.orEmpty(ifMet.getValue())));
    }

    private static Select<Comparison> signs() {
        var select = Choices.of(Comparison.class);
        select.setItemLabelGenerator(value -> value == null ? "" : Choices.words(select, value));
        return select;
    }
}
