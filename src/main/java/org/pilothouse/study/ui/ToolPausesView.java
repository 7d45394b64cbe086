package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.ToolPause;
import org.pilothouse.study.ToolPauses;

/** Where a lead or privacy officer stops the use of a tool, and lets it go on. */
@Route("studies/:study/tool-pauses")
@RolesAllowed({Role.Named.LEAD, Role.Named.CUSTODIAN})
class ToolPausesView extends StudyPage {
    private final transient Studies studies;
    private final transient ToolPauses pauses;

    ToolPausesView(StudyDirectory directory, Studies studies, ToolPauses pauses) {
        super(directory, "study.pauses");
        this.studies = studies;
        this.pauses = pauses;
        addClassName("tool-pauses");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var definition = studies.definition(study);
        add(new PageHeader(getPageTitle(), getTranslation("study.pauses.sentence")));
        if (definition.tools().isEmpty()) {
            add(new EmptyState("study.pauses.empty"));
        }
        definition.tools().forEach(tool -> add(panel(study, definition, tool)));
    }

    private Section panel(StudyId study, StudyDefinition definition, Tool tool) {
        var panel = new Section(new H2(tool.name()));
        panel.addClassName("panel");
        var pause = tool.pause();
        var state = new Paragraph(pause.map(lasting -> getTranslation(
                        "study.pauses.since", Format.date(lasting.from(definition.timezone()), getLocale())))
                .orElseGet(() -> getTranslation("study.pauses.none")));
        state.setClassName("muted", pause.isEmpty());
        panel.add(state);
        if (!tool.pauses().isEmpty()) {
            panel.add(history(definition, tool));
        }
        panel.add(
                pause.isPresent()
                        ? new Button(getTranslation("study.pauses.lift"), click -> lift(study, tool))
                        : new Button(
                                getTranslation("study.pauses.pause"),
                                click -> dialog(study, tool).open()));
        return panel;
    }

    private Component history(StudyDefinition definition, Tool tool) {
        var list = new UnorderedList();
        list.addClassName("pause-list");
        tool.pauses().reversed().forEach(pause -> list.add(line(definition, pause)));
        return list;
    }

    private ListItem line(StudyDefinition definition, ToolPause pause) {
        var from = Format.date(pause.from(definition.timezone()), getLocale());
        var until = pause.until(definition.timezone());
        var when = new Span(
                until == null
                        ? getTranslation("study.pauses.line", from, by(pause.pausedBy()))
                        : getTranslation(
                                "study.pauses.line-lifted",
                                from,
                                by(pause.pausedBy()),
                                Format.date(until, getLocale()),
                                by(java.util.Objects.requireNonNullElse(pause.liftedBy(), pause.pausedBy()))));
        when.addClassNames("muted", "small");
        return new ListItem(new Div(pause.reason()), when);
    }

    private String by(Role role) {
        return getTranslation("security.role." + role.name());
    }

    private EditDialog dialog(StudyId study, Tool tool) {
        var form = new FormFields();
        var reason = form.wide(form.required("pause.reason", new TextArea()));
        reason.setHelperText(getTranslation("study.pauses.reason.help"));
        return new EditDialog(getTranslation("study.pauses.title", tool.name()), form, () -> {
            pauses.pause(study, tool.name(), reason.getValue());
            show(study);
        });
    }

    private void lift(StudyId study, Tool tool) {
        try {
            pauses.lift(study, tool.name());
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study);
    }
}
