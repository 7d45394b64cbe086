package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.pilothouse.enrolment.NameList;
import org.pilothouse.enrolment.WayBack;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;
import org.pilothouse.shell.StudyPage;

/** The name list: closed until it is asked for, because each look at it is written down. */
@Route("studies/:study/names")
@RolesAllowed(Role.Named.CUSTODIAN)
class NameListView extends StudyPage {
    private final transient NameList names;
    private final transient WayBack wayBack;
    final Button open = new Button(getTranslation("enrolment.names.open"));
    final TextField search = new TextField();
    final Grid<NameList.Line> grid = new Grid<>();

    NameListView(StudyDirectory studies, NameList names, WayBack wayBack) {
        super(studies, "enrolment.names.title");
        this.names = names;
        this.wayBack = wayBack;
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> showNames());
        search.setPlaceholder(getTranslation("enrolment.names.search"));
        search.setAriaLabel(getTranslation("enrolment.names.search"));
        search.setClearButtonVisible(true);
        search.setWidth("300px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getListDataView().refreshAll());
        grid.addColumn(NameList.Line::name)
                .setHeader(getTranslation("enrolment.name"))
                .setAutoWidth(true)
                .setSortable(true);
        grid.addColumn(NameList.Line::email)
                .setHeader(getTranslation("enrolment.email"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::code).setHeader(getTranslation("enrolment.code"));
        grid.addComponentColumn(this::letBackIn)
                .setHeader(getTranslation("enrolment.way-back.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Stacked.onPhones(grid, this::stacked);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addClassName("enrolment-grid");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.names.sentence")));
        var size = names.size(study);
        if (size == 0) {
            add(new EmptyState(studyLine().closedAt() == null ? "enrolment.names.empty" : "enrolment.names.gone"));
            return;
        }
        var closed = new Div(new Paragraph(getTranslation("enrolment.names.closed", size)), open);
        closed.addClassNames("panel", "names-closed");
        add(closed);
    }

    private void showNames() {
        var lines = names.read(study());
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.names.sentence"), search));
        grid.setItems(lines).setFilter(this::isSearched);
        add(grid);
    }

    private boolean isSearched(NameList.Line line) {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var code = line.code();
        return (line.name() + " " + line.email() + " " + (code == null ? "" : code.value()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private Div stacked(NameList.Line line) {
        var row = Stacked.row(line.name(), line.email());
        row.add(code(line), letBackIn(line));
        return row;
    }

    private Span code(NameList.Line line) {
        var code = line.code();
        var text = new Span(code == null ? getTranslation("enrolment.names.not-yet") : code.value());
        text.addClassName(code == null ? "muted" : "code");
        return text;
    }

    private Component letBackIn(NameList.Line line) {
        var code = line.code();
        if (line.left()) {
            var left = new Span(getTranslation("enrolment.names.left"));
            left.addClassName("muted");
            return left;
        }
        if (code == null || !wayBack.canMail(study())) {
            return new Span();
        }
        var open = new Button(getTranslation("enrolment.way-back.open"), click -> ask(line.name(), code));
        open.setAriaLabel(getTranslation("enrolment.way-back.open") + ": " + line.name());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return open;
    }

    private void ask(String name, ParticipantCode code) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("enrolment.way-back.title", name));
        ask.setText(getTranslation("enrolment.way-back.text"));
        ask.setConfirmText(getTranslation("enrolment.way-back.confirm"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("enrolment.cancel"));
        ask.addConfirmListener(confirmed -> {
            try {
                wayBack.open(study(), code);
                Notify.done("enrolment.way-back.done");
            } catch (Refused refusal) {
                Notify.refused(refusal);
            }
        });
        ask.open();
    }
}
