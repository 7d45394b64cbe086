package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyRefused;

/** Moves phases on the time line, and back again. */
class PhaseMoves extends Div {
    final PhaseTimeline timeline;
    final Button undo = new Button(getTranslation("study.timeline.undo"), click -> undo());
    private final Editing editing;
    private final Consumer<StudyDefinition> moved;
    private final transient Deque<List<Phase>> before = new ArrayDeque<>();

    /** @param moved is told the set-up after each move */
    PhaseMoves(
            Editing editing,
            StudyDefinition study,
            LocalDate today,
            Consumer<Phase> edit,
            Consumer<StudyDefinition> moved) {
        this.editing = editing;
        this.moved = moved;
        addClassName("phase-moves");
        timeline = new PhaseTimeline(today);
        timeline.show(study.phases());
        timeline.onChange(change -> move(change.index, LocalDate.parse(change.start), LocalDate.parse(change.end)));
        timeline.onEdit(wanted -> edit.accept(editing.now().phases().get(wanted.index)));
        timeline.onUndo(wanted -> undo());
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.setEnabled(false);
        add(timeline, undo);
    }

    private void move(int index, LocalDate start, LocalDate end) {
        var phases = new ArrayList<>(editing.now().phases());
        if (index < 0 || index >= phases.size()) {
            return;
        }
        var old = phases.get(index);
        phases.set(index, new Phase(old.name(), old.kind(), start, end, old.arm(), old.site(), old.tool()));
        var earlier = editing.now().phases();
        keep(phases, () -> before.push(earlier));
    }

    private void undo() {
        if (!before.isEmpty()) {
            keep(before.peek(), before::pop);
        }
    }

    /** @param kept runs if they are kept, before the line is drawn again */
    private void keep(List<Phase> phases, Runnable kept) {
        try {
            editing.changeHere(study -> study.withPhases(phases), () -> {
                kept.run();
                draw();
            });
        } catch (StudyRefused refused) {
            Notify.refused(refused);
        } finally {
            draw();
        }
    }

    private void draw() {
        var now = editing.now();
        timeline.show(now.phases());
        undo.setEnabled(!before.isEmpty());
        moved.accept(now);
    }
}
