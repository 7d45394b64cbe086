package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.CodingRefused;
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
    final CodeList codes = new CodeList(entry -> open(entry.guid()));
    final CodeForm form;
    private final Codebook codebook;
    private @Nullable String wanted;

    CodebookView(StudyDirectory studies, Codebook codebook) {
        super(studies, "coding.codebook.title");
        this.codebook = codebook;
        form = new CodeForm(this::save, this::remove);
        add.setText(getTranslation("coding.codebook.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> addCode());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        wanted = event.getRouteParameters().get("code").orElse(null);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var all = codebook.all(study);
        add(new PageHeader(getPageTitle(), getTranslation("coding.codebook.sentence"), add));
        if (all.isEmpty()) {
            add(new EmptyState("coding.codebook.empty"));
            return;
        }
        var chosen = all.stream()
                .filter(entry -> entry.guid().toString().equals(wanted))
                .findFirst()
                .orElse(null);
        codes.show(all, chosen == null ? null : chosen.guid());
        var panes = new Div(codes, details(all, chosen));
        panes.addClassName("codebook-panes");
        add(panes);
    }

    private Div details(List<CodeEntry> all, @Nullable CodeEntry chosen) {
        var pane = new Div();
        pane.addClassNames("panel", "codebook-details");
        if (chosen == null) {
            var hint = new Paragraph(getTranslation("coding.codebook.choose"));
            hint.addClassName("muted");
            pane.add(hint);
        } else {
            form.show(chosen, all);
            pane.add(form);
        }
        return pane;
    }

    private void addCode() {
        attempt(() -> {
            var guid = codebook.addNamed(study(), getTranslation("coding.codebook.new"));
            open(guid);
        });
    }

    private void save(CodeDefinition code) {
        attempt(() -> {
            codebook.change(study(), code);
            Notify.done("coding.codebook.saved", code.name());
            show(study());
        });
    }

    private void remove(CodeDefinition code) {
        attempt(() -> {
            codebook.remove(study(), code.guid());
            Notify.done("coding.codebook.removed", code.name());
            getUI().ifPresent(ui -> ui.navigate(at("codebook")));
        });
    }

    private void open(UUID code) {
        getUI().ifPresent(ui -> ui.navigate(at("codebook/" + code)));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (CodingRefused refused) {
            Notify.refused(refused);
        }
    }
}
