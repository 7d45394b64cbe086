package org.pilothouse.notelog.ui;

import static org.pilothouse.notelog.UseOutcome.NOT_USED;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteDetail;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;

/** The fields of a note told by hand. What is asked depends on the day: tools and versions come and go. */
class NoteForm extends Div {
    private static final double MINUTES_OF_A_DAY_AT_MOST = 960;
    private static final int FEWEST = 2;
    private static final int MOST = 40;

    private final StudyId study;
    private final transient OwnNotes notes;
    private final MeasurementMethod method;
    private final @Nullable OwnNote before;
    private final transient NoteDetail detail;
    private final transient Stopwatch busy = Stopwatch.started();
    private LogChoices choices;

    final DatePicker day = new DatePicker();
    final Select<LogChoices.Type> type = new Select<>();
    final Select<LogChoices.Tool> tool = new Select<>();
    final RadioButtonGroup<UseOutcome> outcome = new RadioButtonGroup<>();
    final Select<NonUseReason> reason = new Select<>();
    final OtherReason otherReason = new OtherReason();
    final NumberField minutes = new NumberField();
    final NumberField outsideHours = new NumberField();
    final Select<Setting> setting = new Select<>();
    final Paragraph sum = new Paragraph();
    final IntegerField count = new IntegerField();
    final StepsField steps;
    final ScaleField effort;
    final ScaleField quality;

    private NoteForm(StudyId study, OwnNotes notes, @Nullable OwnNote before, LogChoices choices) {
        this.study = study;
        this.notes = notes;
        this.before = before;
        this.choices = choices;
        method = before == null ? MeasurementMethod.SELF_REPORT_PER_NOTE : before.method();
        detail = before == null ? NoteDetail.drawn(notes.draw(study, 0)) : before.detail();
        effort = new ScaleField("notelog.effort", detail.effort());
        quality = new ScaleField("notelog.rated", detail.quality());
        steps = new StepsField(before == null ? List.of() : before.steps(), usual(), this::compareSteps);
        addClassName("note-form");
        build();
        offer();
    }

    static NoteForm empty(StudyId study, OwnNotes notes) {
        return new NoteForm(study, notes, null, notes.choices(study));
    }

    static NoteForm of(StudyId study, OwnNotes notes, OwnNote told) {
        var form = new NoteForm(study, notes, told, notes.choices(study, told.day()));
        form.fill(told);
        return form;
    }

    /** Notes that were written in one go: how many, and their minutes together. Nothing longer is asked of them. */
    static NoteForm several(StudyId study, OwnNotes notes) {
        var form = empty(study, notes);
        form.count.setVisible(true);
        form.minutes.setLabel(form.getTranslation("notelog.minutes-several"));
        form.askLonger(false);
        return form;
    }

    /** What was told, or empty with each field saying what it wants. */
    Optional<OwnNote> read() {
        var complete = requires(day, day.getValue() != null, "notelog.want.day")
                & requires(type, type.getValue() != null, "notelog.want.type")
                & requires(tool, !tool.isVisible() || tool.getValue() != null, "notelog.want.tool")
                & requires(outcome, !outcome.isVisible() || outcome.getValue() != null, "notelog.want.outcome")
                & requires(reason, !reason.isVisible() || reason.getValue() != null, "notelog.want.reason")
                & requires(count, hasPossibleCount(), "notelog.want.count")
                & requires(minutes, hasPossibleMinutes(), "notelog.want.minutes")
                & requires(outsideHours, isWithinMinutes(), "notelog.want.outside-hours");
        return complete ? Optional.of(told()) : Optional.empty();
    }

    private void build() {
        day.setLabel(getTranslation("notelog.day"));
        day.setMax(notes.today(study));
        day.setValue(choices.day());
        day.addValueChangeListener(change -> dayChanged(change.getValue()));
        type.setLabel(getTranslation("notelog.type"));
        type.setItemLabelGenerator(LogChoices.Type::label);
        type.addValueChangeListener(change -> ask());
        tool.setLabel(getTranslation("notelog.tool"));
        tool.setItemLabelGenerator(this::toolAndVersion);
        tool.addValueChangeListener(change -> ask());
        outcome.setLabel(getTranslation("notelog.outcome"));
        outcome.setItems(UseOutcome.values());
        outcome.setItemLabelGenerator(each -> Labels.of(this, each));
        outcome.addClassName("chips");
        outcome.addValueChangeListener(change -> ask());
        reason.setLabel(getTranslation("notelog.why-not"));
        reason.setItems(NonUseReason.values());
        reason.setItemLabelGenerator(each -> Labels.of(this, each));
        reason.addValueChangeListener(change -> ask());
        minutes.setLabel(getTranslation("notelog.minutes-label"));
        minutes.setHelperText(getTranslation("notelog.minutes-help"));
        minutes.setSuffixComponent(new Span(getTranslation("notelog.min")));
        minutes.addValueChangeListener(change -> compareSteps());
        outsideHours.setLabel(getTranslation("notelog.outside-hours"));
        outsideHours.setHelperText(getTranslation("notelog.outside-hours-help"));
        outsideHours.setSuffixComponent(new Span(getTranslation("notelog.min")));
        outsideHours.setMin(0);
        setting.setLabel(getTranslation("notelog.setting"));
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(each -> Labels.of(this, each));
        setting.setValue(choices.setting());
        sum.addClassNames("notice", "decide");
        sum.setVisible(false);
        var how = new Paragraph(getTranslation("notelog.measured", Labels.of(this, method)));
        how.addClassNames("muted", "small");
        count.setLabel(getTranslation("notelog.count"));
        count.setStepButtonsVisible(true);
        count.setMin(FEWEST);
        count.setMax(MOST);
        count.setValue(FEWEST);
        count.setVisible(false);
        add(
                day,
                type,
                tool,
                outcome,
                reason,
                otherReason,
                count,
                minutes,
                outsideHours,
                setting,
                steps,
                sum,
                effort,
                quality,
                how);
        askLonger(detail.isAsked());
        steps.setVisible(detail.isAsked() || before != null && !before.steps().isEmpty());
    }

    private void askLonger(boolean asked) {
        List.of(steps, effort, quality).forEach(field -> field.setVisible(asked));
        steps.setOpened(asked);
    }

    private List<StepKind> usual() {
        return choices.types().stream()
                .filter(one -> before == null || one.code().equals(before.noteType()))
                .findFirst()
                .map(LogChoices.Type::path)
                .orElse(List.of());
    }

    private boolean hasPossibleCount() {
        var many = count.getValue();
        return !count.isVisible() || many != null && many >= FEWEST && many <= MOST;
    }

    private void fill(OwnNote told) {
        choices.type(told.noteType()).ifPresent(type::setValue);
        choices.tool(told.tool()).ifPresent(tool::setValue);
        outcome.setValue(told.outcome());
        reason.setValue(told.reason());
        minutes.setValue(told.minutes());
        outsideHours.setValue(told.outsideHours());
        setting.setValue(told.setting() == null ? choices.setting() : told.setting());
    }

    private void dayChanged(@Nullable LocalDate chosen) {
        if (chosen != null) {
            choices = notes.choices(study, chosen);
            offer();
        }
    }

    private void offer() {
        var typeBefore = type.getValue();
        var toolBefore = tool.getValue();
        type.setItems(choices.types());
        tool.setItems(choices.tools());
        type.setValue(
                typeBefore == null
                        ? choices.types().stream().findFirst().orElse(null)
                        : choices.type(typeBefore.code()).orElse(null));
        tool.setValue(
                toolBefore == null ? null : choices.tool(toolBefore.name()).orElse(null));
        ask();
    }

    /** Shows the questions that the answers so far call for. */
    private void ask() {
        tool.setVisible(choices.asksForTool());
        var withTool = tool.isVisible()
                && tool.getOptionalValue().filter(LogChoices.Tool::isTool).isPresent();
        outcome.setVisible(withTool);
        var unused = !withTool && (!tool.isVisible() || tool.getValue() != null) || outcome.getValue() == NOT_USED;
        var eligible = type.getOptionalValue().map(LogChoices.Type::eligible).orElse(false);
        reason.setVisible(unused && choices.asksForReason() && eligible);
        otherReason.setVisible(reason.isVisible() && reason.getValue() == NonUseReason.OTHER && !count.isVisible());
    }

    private OwnNote told() {
        var withTool = outcome.isVisible() && outcome.getValue() != NOT_USED;
        return new OwnNote(
                day.getValue(),
                type.getValue().code(),
                withTool ? tool.getValue().name() : ToolUse.NONE,
                withTool ? outcome.getValue() : NOT_USED,
                reason.isVisible() ? reason.getValue() : null,
                before == null ? Set.of() : before.problems(),
                setting.getValue() == choices.setting() ? null : setting.getValue(),
                method,
                minutesOrSteps(),
                steps.isVisible() ? steps.steps() : List.of(),
                detail.withEffort(effort.isVisible() ? effort.getValue() : detail.effort())
                        .withQuality(quality.isVisible() ? quality.getValue() : detail.quality())
                        .loggedFor(busy.seconds()),
                before != null && before.corrected(),
                outsideHours.getValue());
    }

    private @Nullable Double minutesOrSteps() {
        return minutes.getValue() != null || sumOfSteps() == 0 ? minutes.getValue() : Double.valueOf(sumOfSteps());
    }

    private double sumOfSteps() {
        return steps.steps().stream()
                .filter(step -> step.step().counts())
                .mapToDouble(step -> step.minutes())
                .sum();
    }

    private void compareSteps() {
        var total = minutes.getValue();
        var told = steps.steps();
        var off = total != null && !org.pilothouse.notelog.check.Doubts.addsUp(told, total);
        sum.setText(
                off ? getTranslation("notelog.steps-off", Format.minutes(sumOfSteps()), Format.minutes(total)) : "");
        sum.setVisible(off);
    }

    private boolean hasPossibleMinutes() {
        var value = minutes.getValue();
        return !minutes.isInvalid() && (value == null || value >= 0 && value <= MINUTES_OF_A_DAY_AT_MOST);
    }

    private boolean isWithinMinutes() {
        var outside = outsideHours.getValue();
        var all = minutesOrSteps();
        return !outsideHours.isInvalid() && (outside == null || outside >= 0 && (all == null || outside <= all));
    }

    private boolean requires(HasValidation field, boolean given, String wantKey) {
        field.setErrorMessage(given ? "" : getTranslation(wantKey));
        field.setInvalid(!given);
        return given;
    }

    private String toolAndVersion(LogChoices.Tool each) {
        var name = Labels.tool(this, each);
        return each.version() == null ? name : getTranslation("notelog.tool-version", name, each.version());
    }
}
