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
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.shared.Setting;

/** The note just finished: saved, with what is known in one line that can be changed and one optional question. */
class FinishedNote extends Section {
    final CheckboxGroup<DraftProblem> problems = new CheckboxGroup<>();
    final Select<Setting> setting = new Select<>();
    final ClientHours clientHours;
    final OtherReason reason = new OtherReason();
    final Button undo = new Button();
    final Button edit = new Button();
    private final transient Stopwatch busy;

    private final H2 title = new H2();
    private final Paragraph use = new Paragraph();
    private final transient TodayTaps taps;
    private final @Nullable LongerAnswers longer;
    private transient NoteLine line;

    /** @param busy runs since the last tap */
    FinishedNote(NoteLine line, LogChoices choices, TodayTaps taps, Stopwatch busy, Runnable change) {
        this.busy = busy;
        this.line = line;
        this.taps = taps;
        addClassNames("panel", "finished-note");
        clientHours = new ClientHours(told(), this::change);
        add(title, use, known(choices));
        if (line.note().use().useOutcome().producedDraft()) {
            add(problems());
        }
        if (line.note().use().nonUseReason() == NonUseReason.OTHER) {
            add(otherReason());
        }
        longer = line.note().detail().isAsked() ? new LongerAnswers(told(), path(line, choices), this::change) : null;
        if (longer != null) {
            add(longer);
        }
        add(actions(change));
        update(line);
    }

    boolean isAbout(String noteRef) {
        return line.noteRef().equals(noteRef);
    }

    /** Shows what is known now and leaves alone what is being answered. */
    final void update(NoteLine now) {
        line = now;
        title.setText(getTranslation("notelog.saved", Labels.minutes(this, now.minutes())));
        use.setText(now.typeLabel() + " \u00b7 " + Labels.use(this, now));
        clientHours.update(told());
        if (longer != null) {
            longer.update(told());
        }
    }

    private OwnNote told() {
        return OwnNote.of(line.note());
    }

    private void change(OwnNote said) {
        taps.change(line, said.with(said.detail().loggedFor(busy.lap())));
    }

    private static List<StepKind> path(NoteLine line, LogChoices choices) {
        return choices.type(line.note().noteType()).map(LogChoices.Type::path).orElse(List.of());
    }

    private Div known(LogChoices choices) {
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(each -> Labels.of(this, each));
        setting.setAriaLabel(getTranslation("notelog.setting"));
        setting.setPlaceholder(getTranslation("notelog.setting"));
        setting.setValue(orUsual(line.note().setting(), choices.setting()));
        setting.addValueChangeListener(change -> change(told().withSetting(change.getValue())));
        var eligible = getTranslation(line.note().eligibleForAi() ? "notelog.eligible" : "notelog.not-eligible");
        var method = Labels.of(this, line.note().time().measurementMethod());
        var known = new Div(setting, clientHours, new Paragraph(eligible + " \u00b7 " + method));
        known.addClassName("known");
        return known;
    }

    private static @Nullable Setting orUsual(@Nullable Setting said, @Nullable Setting usual) {
        return said == null ? usual : said;
    }

    private CheckboxGroup<DraftProblem> problems() {
        problems.setLabel(getTranslation("notelog.draft-problems"));
        problems.addClassName("chips");
        problems.setItems(DraftProblem.values());
        problems.setItemLabelGenerator(each -> Labels.of(this, each));
        problems.setValue(line.note().use().draftProblems());
        problems.addValueChangeListener(change -> {
            var agreed = consistent(change.getOldValue(), change.getValue());
            if (agreed.equals(change.getValue())) {
                change(told().withProblems(agreed));
            } else {
                problems.setValue(agreed);
            }
        });
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

    private OtherReason otherReason() {
        reason.setValue(taps.reasonTold(line.noteRef()));
        reason.addValueChangeListener(change -> taps.tellReason(line.noteRef(), change.getValue()));
        return reason;
    }

    private Div actions(Runnable change) {
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
