package org.pilothouse.coding.ui;

import static org.pilothouse.coding.ui.CodebookView.attempt;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.UUID;
import java.util.function.Consumer;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.SegmentFilter;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Asks before a code is merged, split, moved or retired, and then does it. */
final class CodebookChanges {
    private static final int MOST_PASSAGES = 1000;

    private final StudyId study;
    private final CodebookServices services;
    private final Runnable changed;
    private final Consumer<UUID> open;

    CodebookChanges(StudyId study, CodebookServices services, Runnable changed, Consumer<UUID> open) {
        this.study = study;
        this.services = services;
        this.changed = changed;
        this.open = open;
    }

    /** A code with others below it is moved after a question, a single one at once. */
    void move(CodeMove move) {
        attempt(() -> {
            var touched = services.restructuring().touched(study, move.code().guid(), null);
            if (touched.below() == 0) {
                carryOut(move);
                return;
            }
            ask(move.code(), "coding.move", () -> carryOut(move));
        });
    }

    private void carryOut(CodeMove move) {
        services.restructuring().move(study, move.code().guid(), move.parent(), move.index());
        Notify.done("coding.move.done", move.code().name());
        changed.run();
    }

    void retire(CodeEntry code) {
        if (code.code().status().isInUse()) {
            ask(code, "coding.retire", () -> {
                services.restructuring().retire(study, code.guid());
                changed.run();
            });
        } else {
            attempt(() -> {
                services.restructuring().reinstate(study, code.guid());
                changed.run();
            });
        }
    }

    void merge(CodeEntry code) {
        new MergeDialog(
                        code,
                        services.codebook().all(study),
                        (from, into) -> services.restructuring().touched(study, from, into),
                        into -> attempt(() -> {
                            services.restructuring().merge(study, code.guid(), into.guid());
                            Notify.done("coding.merge.done", code.name(), into.name());
                            open.accept(into.guid());
                        }))
                .open();
    }

    void split(CodeEntry code) {
        var found = services.segments().find(study, SegmentFilter.code(code.guid()), 0, MOST_PASSAGES);
        new SplitDialog(
                        code,
                        found.items(),
                        (name, codings) -> attempt(() -> {
                            var made = services.restructuring().split(study, code.guid(), name, codings);
                            Notify.done("coding.split.done", codings.size(), name);
                            open.accept(made);
                        }))
                .open();
    }

    private void ask(CodeEntry code, String key, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation(key + ".title", code.name()));
        dialog.add(new TouchedText(services.restructuring().touched(study, code.guid(), null)));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("coding.cancel"));
        dialog.setConfirmText(dialog.getTranslation(key));
        dialog.addConfirmListener(confirm -> attempt(then));
        dialog.open();
    }
}
