package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.DraftProblem;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.shared.Setting;

/** The note just finished: saved, with what is known in one line that can be changed and one optional question. */
class FinishedNote extends Section {
    final CheckboxGroup<DraftProblem> problems = new CheckboxGroup<>();
    final Select<Setting> setting = new Select<>();
    final Button undo = new Button();
    final Button edit = new Button();
    private final transient Stopwatch busy = Stopwatch.started();

    FinishedNote(NoteLine line, LogChoices choices, TodayTaps taps, Runnable change) {
        addClassNames("panel", "finished-note");
        var told = OwnNote.of(line.note());
        var title = new H2(getTranslation("notelog.saved", Labels.minutes(this, line.minutes())));
        add(
                title,
                new Paragraph(line.typeLabel() + " \u00b7 " + Labels.use(this, line)),
                known(line, choices, taps, told));
        if (line.note().use().useOutcome().producedDraft()) {
            add(problems(line, taps, told));
        }
        if (line.note().detail().isAsked()) {
            add(new LongerAnswers(line, path(line, choices), said -> change(line, taps, said)));
        }
        add(actions(line, taps, change));
    }

    private void change(NoteLine line, TodayTaps taps, OwnNote said) {
        taps.change(line, said.with(said.detail().loggedFor(busy.seconds())));
    }

    private static List<StepKind> path(NoteLine line, LogChoices choices) {
        return choices.type(line.note().noteType()).map(LogChoices.Type::path).orElse(List.of());
    }

    private Div known(NoteLine line, LogChoices choices, TodayTaps taps, OwnNote told) {
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(each -> Labels.of(this, each));
        setting.setAriaLabel(getTranslation("notelog.setting"));
        setting.setPlaceholder(getTranslation("notelog.setting"));
        setting.setValue(orUsual(line.note().setting(), choices.setting()));
        setting.addValueChangeListener(change -> change(line, taps, told.withSetting(change.getValue())));
        var eligible = getTranslation(line.note().eligibleForAi() ? "notelog.eligible" : "notelog.not-eligible");
        var method = Labels.of(this, line.note().time().measurementMethod());
        var known = new Div(setting, new Paragraph(eligible + " \u00b7 " + method));
        known.addClassName("known");
        return known;
    }

    private static @Nullable Setting orUsual(@Nullable Setting said, @Nullable Setting usual) {
        return said == null ? usual : said;
    }

    private CheckboxGroup<DraftProblem> problems(NoteLine line, TodayTaps taps, OwnNote told) {
        problems.setLabel(getTranslation("notelog.draft-problems"));
        problems.addClassName("chips");
        problems.setItems(DraftProblem.values());
        problems.setItemLabelGenerator(each -> Labels.of(this, each));
        problems.setValue(line.note().use().draftProblems());
        problems.addValueChangeListener(
                change -> change(line, taps, told.withProblems(consistent(change.getOldValue(), change.getValue()))));
        return problems;
    }

    /** "Nothing to fix" and a problem do not go together: the later tap wins. */
    static Set<DraftProblem> consistent(Set<DraftProblem> before, Set<DraftProblem> after) {
        if (!after.contains(DraftProblem.NONE) || after.size() == 1) {
            return after;
        }
        if (!before.contains(DraftProblem.NONE)) {
            return Set.of(DraftProblem.NONE);
        }
        var rest = EnumSet.copyOf(after);
        rest.remove(DraftProblem.NONE);
        return rest;
    }

    private Div actions(NoteLine line, TodayTaps taps, Runnable change) {
        undo.setText(getTranslation("notelog.undo"));
        undo.addClassName("big");
        undo.addClickListener(tap -> taps.undo(line.noteRef()));
        edit.setText(getTranslation("notelog.edit"));
        edit.addClassName("big");
        edit.addClickListener(tap -> change.run());
        var close = new Button(getTranslation("notelog.close"), tap -> taps.showAgain());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("big");
        var actions = new Div(edit, undo, close);
        actions.addClassName("row-of-actions");
        return actions;
    }
}
