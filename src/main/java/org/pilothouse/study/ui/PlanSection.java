package org.pilothouse.study.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shell.Format;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.Deviation;
import org.pilothouse.study.Estimator;
import org.pilothouse.study.GapRule;
import org.pilothouse.study.OutlierRule;
import org.pilothouse.study.StudyDefinition;

/** What is declared before anybody looks; read-only once it is frozen. */
class PlanSection extends Section {
    final FormFields form = new FormFields();
    final TextField outcome = form.optional("primaryOutcome", new TextField());
    final Select<MeasurementMethod> method =
            form.optional("primaryMeasurementMethod", Choices.optional(MeasurementMethod.class));
    final Select<Estimator> estimator = form.optional("primaryEstimator", Choices.optional(Estimator.class));
    final NumberField difference = form.optional("minImportantDifference", new NumberField());
    final NumberField confidence = form.optional("confidenceLevel", new NumberField());
    final IntegerField k = form.optional("kAnon", new IntegerField());
    final IntegerField notes = form.optional("minNotesPerCell", new IntegerField());
    final IntegerField runIn = form.optional("runInDays", new IntegerField());
    final IntegerField inactivity = form.optional("inactivityThresholdSec", new IntegerField());
    final Select<GapRule> gap = form.optional("gapRule", Choices.optional(GapRule.class));
    final Select<Boolean> inclusive = form.optional("thresholdInclusive", new Select<>());
    final Select<OutlierRule> outlier = form.optional("outlierRule", Choices.optional(OutlierRule.class));
    private final Editing editing;
    private final DeviationReason deviation;
    private @Nullable String keptOutcome;

    PlanSection(Editing editing) {
        super("plan");
        this.editing = editing;
        inclusive.setItems(true, false);
        inclusive.setItemLabelGenerator(value -> getTranslation(Boolean.TRUE.equals(value) ? "study.yes" : "study.no"));
        inclusive.setEmptySelectionAllowed(true);
        inclusive.setEmptySelectionCaption(getTranslation("study.not-declared"));
        k.setHelperText(getTranslation("study.field.kAnon.help"));
        confidence.setStep(0.01);
        difference.setStep(0.1);
        runIn.setHelperText(getTranslation("study.field.runInDays.help"));
        deviation = new DeviationReason(form, fields().toList());
    }

    void show(StudyDefinition study, List<Deviation> deviations) {
        fill(study.analysisPlan());
        var lockedAt = study.lockedAt();
        if (lockedAt == null) {
            offerFreezing();
        } else {
            var frozen = new Paragraph(
                    getTranslation("study.plan.frozen", Format.dateTime(lockedAt, study.timezone(), getLocale())));
            frozen.addClassName("notice");
            add(frozen);
        }
        deviation.show(lockedAt != null);
        add(form, buttons(lockedAt == null));
        var rules = new DecisionRulesSection(editing);
        rules.show(study, true);
        var schedule = new ReleaseScheduleSection(editing);
        schedule.show(study, true);
        add(rules, schedule);
        if (!deviations.isEmpty()) {
            add(new DeviationList(deviations, study.timezone()));
        }
    }

    private Div buttons(boolean open) {
        var save = new Button(getTranslation("study.plan.save"), click -> form.submit(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(open);
        deviation.begin.addClickListener(click -> save.setVisible(true));
        var buttons = new Div(save, deviation);
        buttons.addClassName("setup-buttons");
        return buttons;
    }

    private void offerFreezing() {
        var freeze = new Button(getTranslation("study.plan.freeze"), click -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("study.plan.freeze"));
            dialog.setText(getTranslation("study.plan.freeze.text"));
            dialog.setConfirmText(getTranslation("study.plan.freeze"));
            dialog.setCancelText(getTranslation("study.cancel"));
            dialog.setCancelable(true);
            dialog.addConfirmListener(confirmed -> editing.freezePlan());
            dialog.open();
        });
        action(freeze);
    }

    private void save() {
        deviation.keep(
                editing,
                study -> study.withPlan(new AnalysisPlan(
                        outcome(),
                        method.getValue(),
                        estimator.getValue(),
                        difference.getValue(),
                        confidence.getValue(),
                        k.getValue(),
                        notes.getValue(),
                        inactivity.getValue(),
                        gap.getValue(),
                        inclusive.getValue(),
                        outlier.getValue(),
                        runIn.getValue(),
                        study.analysisPlan().decisionRule(),
                        study.analysisPlan().releases())));
    }

    private void fill(AnalysisPlan plan) {
        keptOutcome = plan.primaryOutcome();
        outcome.setValue(keptOutcome == null ? "" : Choices.plan(this).outcome(keptOutcome));
        method.setValue(plan.primaryMeasurementMethod());
        estimator.setValue(plan.primaryEstimator());
        difference.setValue(plan.minImportantDifference());
        confidence.setValue(plan.confidenceLevel());
        k.setValue(plan.kAnon());
        notes.setValue(plan.minNotesPerCell());
        inactivity.setValue(plan.inactivityThresholdSec());
        gap.setValue(plan.gapRule());
        inclusive.setValue(plan.thresholdInclusive());
        outlier.setValue(plan.outlierRule());
        runIn.setValue(plan.runInDays());
    }

    /** A name that stands in words on the screen stays the name it was, unless somebody writes something else. */
    private @Nullable String outcome() {
        var written = Texts.orNull(outcome.getValue());
        var kept = keptOutcome;
        return kept != null && Choices.plan(this).outcome(kept).equals(written) ? kept : written;
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(
                outcome,
                method,
                estimator,
                difference,
                confidence,
                k,
                notes,
                runIn,
                inactivity,
                gap,
                inclusive,
                outlier);
    }
}
