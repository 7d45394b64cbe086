package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.CodingChange;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.coding.FitDimension;
import org.pilothouse.coding.Valence;
import org.pilothouse.coding.ui.CodingWorkbench.Selection;
import org.pilothouse.coding.ui.CodingWorkbench.Turned;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Codebook, text and details side by side; what is done in one shows in the others. */
class Workbench extends Div implements CodingWorkbench.Listener, CodingDetails.Actions {
    private static final int RECENT = 9;

    final CodeList codes = new CodeList(this::useCode);
    final CodingWorkbench page = new CodingWorkbench(this);
    final CodingDetails details = new CodingDetails(this);
    private final StudyId study;
    private final UUID text;
    private final WorkbenchServices services;
    private final CodingSession session;
    private final String searchPage;
    private Selection selection = Selection.NONE;

    Workbench(StudyId study, UUID text, String back, WorkbenchServices services) {
        this.study = study;
        this.text = text;
        this.services = services;
        session = new CodingSession(services.coding().open(study, text));
        searchPage = back.replaceAll("code$", "text-search");
        addClassName("workbench");
        page.show(session.text().turns());
        page.showCodings(session.shown());
        showCodes();
        var panes = new Div(codes, page, details);
        panes.addClassName("workbench-panes");
        add(new WorkbenchBar(study, session.text(), back, services, this), panes);
        page.focus();
    }

    void reveal(int start, int end) {
        page.reveal(start, end);
    }

    /** Shows one coder's work only, everybody's for null. */
    void filter(@Nullable String coder) {
        session.filter(coder);
        page.showCodings(session.shown());
        showDetails();
    }

    @Override
    public void apply(UUID code, int start, int end) {
        attempt(() -> {
            var change = services.coding().apply(study, text, code, start, end);
            if (change.extendable() != null) {
                offer(change.extendable(), start, end);
            }
            return change;
        });
    }

    @Override
    public void createAndApply(String name, int start, int end) {
        try {
            apply(services.codebook().addNamed(study, name), start, end);
        } catch (CodingRefused | TextRefused refused) {
            takeBack(refused);
        }
    }

    @Override
    public void remove(UUID coding) {
        attempt(() -> services.coding().uncode(study, coding));
    }

    @Override
    public void resize(UUID coding, int start, int end) {
        attempt(() -> services.coding().resize(study, coding, start, end));
    }

    @Override
    public void writeMemo(UUID coding) {
        details.memoOf(coding).ifPresentOrElse(page::handTo, page::focus);
    }

    @Override
    public void readDetails() {
        page.handTo(details);
    }

    @Override
    public void leave() {
        page.focus();
    }

    @Override
    public void search(String words) {
        var query = words.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", words);
        getUI().ifPresent(ui -> ui.navigate(searchPage, query));
    }

    /** Takes in what others did to this text. */
    void look(Set<UUID> touched) {
        var change = session.seen(services.coding().look(study, touched));
        take(change);
        showCodes();
    }

    @Override
    public void undo() {
        turn(() -> services.coding().undo(study, text), Turned.UNDONE);
    }

    @Override
    public void redo() {
        turn(() -> services.coding().redo(study, text), Turned.REDONE);
    }

    @Override
    public void annotate(UUID coding, String memo) {
        say(() -> services.coding().annotate(study, coding, memo));
    }

    @Override
    public void judge(UUID coding, @Nullable FitDimension dimension, @Nullable Valence valence) {
        say(() -> services.coding().judge(study, coding, dimension, valence));
    }

    @Override
    public void select(Selection selected) {
        selection = selected;
        showDetails();
    }

    Selection selected() {
        return selection;
    }

    private void useCode(CodeEntry entry) {
        if (!entry.code().codable()) {
            return;
        }
        if (selection.isEmpty()) {
            Notify.problem("coding.select-first");
        } else {
            apply(entry.guid(), selection.start(), selection.end());
        }
    }

    private void offer(AppliedCoding existing, int start, int end) {
        var extending = (Runnable) () -> attempt(() -> services.coding().extend(study, existing.guid(), start, end));
        new ExtensionOffer(existing.codeName(), extending, page::focus).open();
    }

    /** Does a step and shows what it changed. */
    private void attempt(Supplier<CodingChange> step) {
        attempt(step, this::take);
    }

    private void turn(Supplier<CodingChange> step, Turned turned) {
        attempt(step, change -> {
            keep(change);
            page.turn(change, turned);
        });
    }

    /** A refusal is told and takes back what the page showed in advance. */
    private void attempt(Supplier<CodingChange> step, Consumer<CodingChange> shown) {
        try {
            shown.accept(step.get());
            showCodes();
        } catch (CodingRefused | TextRefused refused) {
            takeBack(refused);
        }
        showDetails();
    }

    /** Keeps what was said in the details, which show it already: whoever writes there keeps the cursor, and refused words. */
    private void say(Supplier<CodingChange> step) {
        try {
            take(step.get());
        } catch (CodingRefused | TextRefused refused) {
            Notify.refused(refused);
        }
    }

    private void take(CodingChange change) {
        keep(change);
        page.change(change);
    }

    private void keep(CodingChange change) {
        session.take(change);
        selection = selection.after(change.put());
    }

    private void takeBack(Refused refused) {
        page.showCodings(session.shown());
        Notify.refused(refused);
    }

    private void showCodes() {
        var all = services.codebook().all(study);
        codes.show(all);
        page.showCodes(all, services.coding().recentCodes(study, RECENT));
    }

    private void showDetails() {
        if (selection.isEmpty()) {
            details.showNothing();
        } else {
            var quote = session.text().passage(selection.start(), selection.end());
            details.show(quote, session.shown(selection.codings()), selection.active());
        }
    }
}
