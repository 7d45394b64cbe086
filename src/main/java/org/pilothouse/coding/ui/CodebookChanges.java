package org.pilothouse.coding.ui;

import static org.pilothouse.coding.ui.CodebookView.attempt;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** To another place among its neighbours at once; below another code only after a question if that touches anything. */
    void move(CodeMove move) {
        attempt(() -> {
            var code = move.code();
            if (Objects.equals(code.code().parent(), move.parent())
                    || services.restructuring()
                            .touched(study, code.guid(), null)
                            .isNothing()) {
                carryOut(move);
            } else {
                ask(code, "coding.move", () -> carryOut(move), into(move));
            }
        });
    }

    private @Nullable String into(CodeMove move) {
        return services.codebook().all(study).stream()
                .filter(entry -> entry.guid().equals(move.parent()))
                .map(CodeEntry::name)
                .findFirst()
                .orElse(null);
    }

    private void carryOut(CodeMove move) {
        services.restructuring().move(study, move.code().guid(), move.parent(), move.index());
        Notify.done("coding.move.done", move.code().name());
        changed.run();
    }

    void retire(CodeEntry code) {
        if (code.code().status().isInUse()) {
            ask(
                    code,
                    "coding.retire",
                    () -> {
                        services.restructuring().retire(study, code.guid());
                        changed.run();
                    },
                    null);
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

    /** @param into the code below which it goes, if there is one */
    private void ask(CodeEntry code, String key, Runnable then, @Nullable String into) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(
                into == null
                        ? dialog.getTranslation(key + ".title", code.name())
                        : dialog.getTranslation(key + ".title.into", code.name(), into));
        dialog.add(new TouchedText(services.restructuring().touched(study, code.guid(), null)));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("coding.cancel"));
        dialog.setConfirmText(dialog.getTranslation(key));
        dialog.addConfirmListener(confirm -> attempt(then));
        dialog.open();
    }
}
