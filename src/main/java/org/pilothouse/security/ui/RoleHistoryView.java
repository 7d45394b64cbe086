package org.pilothouse.security.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.security.RoleChangeLine;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;
import org.pilothouse.shell.StudyPage;

/** Shows the privacy officer every role that was given or taken in the pilot, and by whom. */
@Route("studies/:study/role-grants")
@RolesAllowed(Role.Named.CUSTODIAN)
class RoleHistoryView extends StudyPage {
    private final transient StudyRoles roles;
    final Grid<RoleChangeLine> grid = new Grid<>();

    RoleHistoryView(StudyDirectory studies, StudyRoles roles) {
        super(studies, "security.role-grants");
        this.roles = roles;
        grid.addColumn(line -> Format.dateTime(line.at(), studyLine().zone(), getLocale()))
                .setHeader(getTranslation("security.role-grants.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RoleChangeLine::name)
                .setHeader(getTranslation("security.name"))
                .setAutoWidth(true);
        grid.addColumn(RoleChangeLine::email)
                .setHeader(getTranslation("security.email"))
                .setAutoWidth(true);
        grid.addColumn(this::what)
                .setHeader(getTranslation("security.role-grants.what"))
                .setAutoWidth(true);
        grid.addColumn(this::by)
                .setHeader(getTranslation("security.role-grants.by"))
                .setAutoWidth(true);
        Stacked.onPhones(
                grid,
                line -> Stacked.row(
                        line.name() + " " + what(line),
                        line.email(),
                        Format.dateTime(line.at(), studyLine().zone(), getLocale()) + " · " + by(line)));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        grid.setItems(roles.history(study));
        add(new PageHeader(getPageTitle(), getTranslation("security.role-grants.text")), grid);
    }

    private String what(RoleChangeLine line) {
        var key = "security.role-grants." + (line.given() ? "given" : "taken");
        return getTranslation(key, getTranslation("security.role." + line.role()));
    }

    private String by(RoleChangeLine line) {
        if (line.decidedBy() == null) {
            return getTranslation("security.role-grants.at-creation");
        }
        return line.confirmedBy() == null
                ? line.decidedBy()
                : getTranslation("security.role-grants.two", line.decidedBy(), line.confirmedBy());
    }
}
