package org.pilothouse.notelog.ui;

import static org.pilothouse.notelog.UseOutcome.NOT_USED;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.timer.Finish;
import org.pilothouse.notelog.timer.TimerState;

/** A note being written: the clock, one big button to pause, and finishing in one tap. */
class RunningNote extends Section {
    final Div ways = new Div();
    final Button pause = new Button();
    private final LogChoices choices;
    private final transient TodayTaps taps;
    private final transient Stopwatch busy;
    private final Div remarks = new Div();
    private @Nullable NoteClock clock;
    private @Nullable StepTaps steps;
    private transient TimerState timer;
    private boolean wasRunning;
    private int secondsSoFar;

    /** @param busy runs since its clinician came to the page */
    RunningNote(TimerState timer, LogChoices choices, TodayTaps taps, Stopwatch busy) {
        this.busy = busy;
        this.timer = timer;
        this.choices = choices;
        this.taps = taps;
        addClassNames("panel", "running-note");
        var type = choices.type(timer.noteType()).map(LogChoices.Type::label).orElse(timer.noteType());
        var head = new Div(new H2(type), new Span(Labels.tool(this, timer.tool())));
        head.addClassName("running-head");
        add(head);
        if (timer.doubt().forgotten()) {
            add(new ForgottenTime(timer, taps), discard());
        } else {
            addClock();
        }
        update(timer);
    }

    private void addClock() {
        clock = new NoteClock(timer, length -> taps.idle(timer.noteRef(), length));
        remarks.addClassNames("muted", "small");
        add(clock, remarks, pauseButton());
        if (timer.draw().detail()) {
            steps = new StepTaps(timer, path(), this::stepTo);
            add(steps);
        }
        add(ways, discard());
        askWhatBecameOfIt();
    }

    private void stepTo(StepKind step) {
        secondsSoFar += busy.lap();
        taps.step(timer.noteRef(), step);
    }

    /** Whether this is the screen for that timer as it stands. */
    boolean fits(TimerState now) {
        return timer.noteRef().equals(now.noteRef())
                && timer.doubt().forgotten() == now.doubt().forgotten();
    }

    /** In place: a button under somebody's thumb stays the button that it was. */
    final void update(TimerState now) {
        timer = now;
        setClassName("is-running", now.running());
        setClassName("is-paused", !now.running());
        pause.setText(getTranslation(now.running() ? "notelog.pause" : "notelog.resume"));
        pause.setIcon((now.running() ? VaadinIcon.PAUSE : VaadinIcon.PLAY).create());
        tellRemarks();
        if (clock != null) {
            clock.update(now);
        }
        if (steps != null) {
            steps.update(now);
        }
    }

    /** What is noted about the time; it is counted all the same. */
    private void tellRemarks() {
        remarks.removeAll();
        var doubt = timer.doubt();
        if (doubt.unknown()) {
            remarks.add(new Paragraph(getTranslation("notelog.time-unknown")));
        } else if (doubt.corrected()) {
            remarks.add(new Paragraph(getTranslation("notelog.time-corrected")));
        }
        if (doubt.idle().toMinutes() > 0) {
            remarks.add(
                    new Paragraph(getTranslation("notelog.idle", doubt.idle().toMinutes())));
        }
        remarks.setVisible(remarks.getComponentCount() > 0);
    }

    private List<StepKind> path() {
        return choices.type(timer.noteType()).map(LogChoices.Type::path).orElse(List.of());
    }

    private Button pauseButton() {
        pause.addClassName("big");
        pause.addClickListener(tap -> {
            if (tap.getClickCount() > 1) {
                return; // the second half of a double tap is not meant as Go on
            }
            secondsSoFar += busy.lap();
            if (timer.running()) {
                taps.pause(timer.noteRef());
            } else {
                taps.resume(timer.noteRef());
            }
        });
        return pause;
    }

    private Button discard() {
        var discard = new Button(getTranslation("notelog.discard"), tap -> taps.discard(timer.noteRef()));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.addClassName("quiet");
        return discard;
    }

    private void askWhatBecameOfIt() {
        var withTool = ToolUse.isTool(timer.tool());
        ways.removeAll();
        ways.setClassName("ways");
        ways.add(new H3(getTranslation(withTool ? "notelog.finish.draft" : "notelog.finish.plain")));
        var outcomes = withTool ? Arrays.asList(UseOutcome.values()) : List.of(NOT_USED);
        outcomes.forEach(outcome -> ways.add(way(outcome, withTool)));
    }

    private Button way(UseOutcome outcome, boolean withTool) {
        var words = withTool ? Labels.of(this, outcome) : getTranslation("notelog.done");
        var button = new Button(words, tap -> finish(outcome));
        button.addClassName("big");
        if (outcome == UseOutcome.USED_KEPT || !withTool) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void finish(UseOutcome outcome) {
        if (outcome == NOT_USED && needsReason()) {
            wasRunning = timer.running();
            taps.hold(timer.noteRef());
            askWhy();
        } else {
            taps.finish(timer.noteRef(), new Finish(outcome, null, secondsSoFar + busy.lap()));
        }
    }

    private boolean needsReason() {
        return choices.asksForReason()
                && choices.type(timer.noteType()).map(LogChoices.Type::eligible).orElse(false);
    }

    private void askWhy() {
        ways.removeAll();
        ways.setClassName("ways reasons");
        ways.add(new H3(getTranslation("notelog.why-not")));
        Arrays.stream(NonUseReason.values())
                .filter(reason -> reason != NonUseReason.NOT_ELIGIBLE)
                .forEach(reason -> ways.add(reasonButton(reason)));
        var back = new Button(getTranslation("notelog.back"), tap -> back());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("big");
        ways.add(back);
    }

    private Button reasonButton(NonUseReason reason) {
        var button = new Button(
                Labels.of(this, reason),
                tap -> taps.finish(timer.noteRef(), new Finish(NOT_USED, reason, secondsSoFar + busy.lap())));
        button.addClassName("big");
        return button;
    }

    private void back() {
        askWhatBecameOfIt();
        if (wasRunning) {
            taps.resume(timer.noteRef());
        }
    }
}
