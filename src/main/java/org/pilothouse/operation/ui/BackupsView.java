package org.pilothouse.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.pilothouse.operation.Backups;
import org.pilothouse.operation.SystemState;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;

/** Makes backups while the application runs, lists them, and says how one is brought back. */
@Route("backups")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class BackupsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final int STEPS = 5;

    private final transient Backups backups;
    private final transient SystemState state;
    private final Div content = new Div();
    final Button make = new Button();

    BackupsView(Backups backups, SystemState state) {
        this.backups = backups;
        this.state = state;
        addClassName("page");
        getElement().setAttribute("tabindex", "0"); // long and with little to press: scrolled by keyboard
        make.setText(getTranslation("operation.backups.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        content.addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("operation.backups.text"), make), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operation.backups");
    }

    private void make() {
        try {
            backups.make();
            Notify.done("operation.backups.made");
        } catch (Refused refused) {
            Notify.refused(refused);
        }
        make.setEnabled(true);
        load();
    }

    private void load() {
        content.removeAll();
        var ways = backups.ways();
        make.setVisible(!ways.here().isEmpty());
        content.add(new Paragraph(lastMade()));
        state.notices().forEach(key -> content.add(new Notice(getTranslation(key))));
        ways.silent()
                .forEach(name -> content.add(new Notice(
                        getTranslation("operation.database.silent", getTranslation("operation.database." + name)))));
        content.add(keys());
        ways.byCommand().forEach(command -> content.add(byCommand(command)));
        if (ways.byCommand().isEmpty() && ways.here().isEmpty() && ways.silent().isEmpty()) {
            content.add(new Notice(getTranslation("operation.backups.nothing")));
        }
        content.add(list(), restoring());
    }

    private String lastMade() {
        return backups.all().stream()
                .findFirst()
                .map(last -> getTranslation(
                        "operation.backups.last", Format.dateTime(last.madeAt(), ZoneId.systemDefault(), getLocale())))
                .orElseGet(() -> getTranslation("operation.backups.never"));
    }

    private Section keys() {
        return panel("operation.backups.keys", new Paragraph(getTranslation("operation.backups.keys.text")));
    }

    private Section byCommand(Backups.ByCommand command) {
        var line = new Paragraph(command.command());
        line.addClassNames("code", "secret-letters");
        return panel(
                "operation.database." + command.database(),
                new Paragraph(getTranslation("operation.backups.command")),
                line);
    }

    private Section list() {
        var lines = new Div();
        lines.addClassName("lines");
        backups.all().forEach(archive -> lines.add(new ArchiveLine(archive, backups, this::load)));
        var panel =
                panel("operation.backups.list", new Paragraph(getTranslation("operation.backups.list.text")), lines);
        if (lines.getComponentCount() == 0) {
            lines.add(new Paragraph(getTranslation("operation.backups.none")));
        }
        var where = new Paragraph(getTranslation(
                backups.isDownloadable() ? "operation.backups.where" : "operation.backups.download-off",
                backups.place()));
        where.addClassNames("muted", "small");
        panel.add(where);
        return panel;
    }

    private Section restoring() {
        var steps = new OrderedList();
        steps.addClassName("set-up-steps");
        IntStream.rangeClosed(1, STEPS)
                .forEach(step -> steps.add(new ListItem(getTranslation("operation.backups.restore." + step))));
        return panel("operation.backups.restore", steps);
    }

    private Section panel(String titleKey, com.vaadin.flow.component.Component... parts) {
        var panel = new Section(new H2(getTranslation(titleKey)));
        panel.add(parts);
        panel.addClassName("panel");
        return panel;
    }
}
