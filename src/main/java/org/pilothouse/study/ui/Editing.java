package org.pilothouse.study.ui;

import java.util.function.UnaryOperator;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.study.StudyRefused.Reason;

/** Changes one study and shows the page again. */
final class Editing {
    private final Studies studies;
    private final PlanDeviations deviations;
    private final StudyId study;
    private final Runnable reload;

    Editing(Studies studies, PlanDeviations deviations, StudyId study, Runnable reload) {
        this.studies = studies;
        this.deviations = deviations;
        this.study = study;
        this.reload = reload;
    }

    /**
     * Applies the change to the set-up as it is now, so that a colleague's change to another part is not undone. Where it would
     * let days that have passed count for another phase of a frozen plan, a reason is asked for first.
     */
    void change(UnaryOperator<StudyDefinition> change) {
        changeOrAsk(
                change,
                () -> {
                    Notify.done("study.saved");
                    reload.run();
                },
                reload);
    }

    /** As {@link #change}, but days that have passed are refused: for a form that asks for the reason itself. */
    void changeInForm(UnaryOperator<StudyDefinition> change) {
        changeHere(change);
        Notify.done("study.saved");
        reload.run();
    }

    /** Changes what is frozen, for a reason that is shown wherever the figures are. */
    void deviate(UnaryOperator<StudyDefinition> change, String reason) {
        deviations.make(study, change, reason);
        Notify.done("study.deviation.kept");
        reload.run();
    }

    StudyDefinition now() {
        return studies.definition(study);
    }

    /**
     * Changes without drawing the page anew, so that whoever uses the keyboard stays where it is.
     *
     * @param done runs once it is changed, which may be after a reason was asked for
     */
    void changeHere(UnaryOperator<StudyDefinition> change, Runnable done) {
        changeOrAsk(change, done, done);
    }

    private void changeHere(UnaryOperator<StudyDefinition> change) {
        studies.change(study, change.apply(studies.definition(study)));
    }

    private void changeOrAsk(UnaryOperator<StudyDefinition> change, Runnable changed, Runnable deviated) {
        try {
            changeHere(change);
            changed.run();
        } catch (StudyRefused refused) {
            if (refused.reason() != Reason.PASSED_DAYS_ARE_FROZEN) {
                throw refused;
            }
            PassedDaysDialog.asking(reason -> {
                        deviations.make(study, change, reason);
                        Notify.done("study.deviation.kept");
                        deviated.run();
                    })
                    .open();
        }
    }

    void reload() {
        reload.run();
    }

    void freezePlan() {
        studies.freezePlan(study);
        Notify.done("study.plan.frozen-now");
        reload.run();
    }
}
