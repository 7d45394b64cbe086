package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.CodebookAction;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** The codebook: the tree on one side, the rules of the code chosen on the other. The address names the code. */
@Route("studies/:study/codebook/:code?")
@RolesAllowed(Role.Named.RESEARCHER)
class CodebookView extends StudyPage {
    final Button add = new Button();
    final Button files = new Button();
    final Button sets = new Button();
    final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create());
    final Button redo = new Button(VaadinIcon.ARROW_FORWARD.create());
    final CodeTreeGrid codes =
            new CodeTreeGrid(entry -> open(entry.guid()), move -> changes().move(move));
    final CodeForm form;
    private final CodebookServices services;
    private final Div pane = new Div();
    private @Nullable String wanted;
    private @Nullable StudyId framed;

    CodebookView(StudyDirectory studies, CodebookServices services) {
        super(studies, "coding.codebook.title");
        this.services = services;
        form = new CodeForm(this::save, this::remove);
        pane.addClassNames("panel", "codebook-details");
        form.merge.addClickListener(
                click -> form.shown().ifPresent(code -> changes().merge(code)));
        form.split.addClickListener(
                click -> form.shown().ifPresent(code -> changes().split(code)));
        form.retire.addClickListener(
                click -> form.shown().ifPresent(code -> changes().retire(code)));
        add.setText(getTranslation("coding.codebook.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> addCode());
        files.setText(getTranslation("coding.files"));
        files.addClickListener(click -> new FilesDialog(study(), services, () -> show(study())).open());
        sets.setText(getTranslation("coding.sets"));
        sets.addClickListener(click ->
                new SetsDialog(study(), services.sets(), services.codebook().all(study())).open());
        step(undo, "coding.codebook.undo", () -> services.history().undo(study()));
        step(redo, "coding.codebook.redo", () -> services.history().redo(study()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        wanted = event.getRouteParameters().get("code").orElse(null);
    }

    @Override
    protected void show(StudyId study) {
        var all = services.codebook().all(study);
        if (all.isEmpty() || !study.equals(framed)) {
            frame(study, all.isEmpty());
        }
        if (all.isEmpty()) {
            return;
        }
        var chosen = all.stream()
                .filter(entry -> entry.guid().toString().equals(wanted))
                .findFirst()
                .orElse(null);
        codes.show(all, chosen == null ? null : chosen.guid());
        details(all, chosen);
    }

    /** The tree stays where it is while codes are chosen and moved in it, so that it keeps the keyboard. */
    private void frame(StudyId study, boolean empty) {
        removeAll();
        var past = new Anchor(at("codebook-changes"), getTranslation("coding.changes"));
        past.addClassName("codebook-changes-link");
        add(new PageHeader(
                getPageTitle(), getTranslation("coding.codebook.sentence"), past, undo, redo, sets, files, add));
        if (empty) {
            add(new EmptyState("coding.codebook.empty"));
        } else {
            var panes = new Div(codes, pane);
            panes.addClassName("codebook-panes");
            add(panes);
        }
        framed = empty ? null : study;
    }

    private void details(List<CodeEntry> all, @Nullable CodeEntry chosen) {
        pane.removeAll();
        if (chosen == null) {
            var hint = new Paragraph(getTranslation("coding.codebook.choose"));
            var keys = new Paragraph(getTranslation("coding.codebook.keys"));
            hint.addClassName("muted");
            keys.addClassNames("muted", "small");
            pane.add(hint, keys);
        } else {
            form.show(chosen, all);
            pane.add(form);
        }
    }

    private CodebookChanges changes() {
        return new CodebookChanges(study(), services, () -> show(study()), this::open);
    }

    private void step(Button button, String key, java.util.function.Supplier<CodebookAction> turn) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addClickListener(click -> attempt(() -> {
            var action = turn.get();
            Notify.done(key + ".done", getTranslation("coding.action." + action.name()));
            show(study());
        }));
    }

    private void addCode() {
        attempt(() -> open(services.codebook().addNamed(study(), getTranslation("coding.codebook.new"))));
    }

    private void save(CodeDefinition code) {
        attempt(() -> {
            services.codebook().change(study(), code);
            Notify.done("coding.codebook.saved", code.name());
            show(study());
        });
    }

    private void remove(CodeDefinition code) {
        attempt(() -> {
            services.codebook().remove(study(), code.guid());
            Notify.done("coding.codebook.removed", code.name());
            getUI().ifPresent(ui -> ui.navigate(at("codebook")));
        });
    }

    private void open(UUID code) {
        getUI().ifPresent(ui -> ui.navigate(at("codebook/" + code)));
    }

    static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Notify.refused(refused);
        }
    }
}
