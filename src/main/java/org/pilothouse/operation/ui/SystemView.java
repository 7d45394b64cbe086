package org.pilothouse.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.operation.StoredDatabase;
import org.pilothouse.operation.SystemState;
import org.pilothouse.operation.SystemState.Room;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.PlainTable;

/** What runs, on what, with how much room, and what waits. Lists no study and no person. */
@Route("system")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class SystemView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient SystemState state;
    final Button check = new Button();
    final Div health = new Div();

    SystemView(SystemState state) {
        this.state = state;
        addClassName("page");
        check.setText(getTranslation("operation.health.check"));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(click -> showHealth());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("operation.system.text")));
        state.notices().forEach(key -> add(new Notice(getTranslation(key))));
        var known = state.databases();
        known.silent()
                .forEach(name -> add(new Notice(getTranslation("operation.database.silent", databaseName(name)))));
        health.removeAll();
        var asked = new Section(
                new H2(getTranslation("operation.health")),
                new Paragraph(getTranslation("operation.health.text")),
                check,
                health);
        asked.addClassName("panel");
        var databases = new Div();
        databases.addClassName("columns");
        known.answering().forEach(facts -> databases.add(database(facts)));
        add(application(), databases, room(), work(), asked, licences());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operation.system");
    }

    private FactList application() {
        return new FactList("operation.application")
                .fact(
                        "operation.application.version",
                        state.version().orElseGet(() -> getTranslation("operation.application.unbuilt")))
                .fact("operation.application.java", state.java())
                .fact("operation.application.running", said(state.running()));
    }

    private FactList database(StoredDatabase.Facts facts) {
        var schema = facts.sound()
                ? getTranslation("operation.database.migrated", facts.newest(), facts.migrations())
                : getTranslation("operation.database.failed", facts.newest());
        return new FactList("operation.database." + facts.name())
                .fact("operation.database.kind", facts.product())
                .fact("operation.database.schema", schema);
    }

    private FactList room() {
        return new FactList("operation.room")
                .fact("operation.room.disk", said(state.disk()))
                .fact("operation.room.heap", said(state.heap()));
    }

    private FactList work() {
        var mail = state.mailServer()
                .map(server -> getTranslation("operation.mail.at", server))
                .orElseGet(() -> getTranslation("operation.mail.none"));
        var work = new FactList("operation.work").fact("operation.mail", mail);
        state.counts().forEach((key, count) -> work.fact(key, String.valueOf(count)));
        state.moments().forEach(moment -> work.fact(moment.titleKey(), said(moment.at())));
        return work;
    }

    private void showHealth() {
        var rows = state.health().entrySet().stream()
                .map(part -> List.of(
                        partName(part.getKey()),
                        getTranslation("operation.health." + (part.getValue() ? "works" : "fails"))))
                .toList();
        health.removeAll();
        var table = new PlainTable(
                List.of(getTranslation("operation.health.part"), getTranslation("operation.health.state")), rows);
        table.addClassName("row-problems");
        health.add(table);
        check.setEnabled(true);
    }

    private String partName(String part) {
        var key = "operation.health.part." + part;
        var words = getTranslation(key);
        return words.contains(key) ? part : words;
    }

    private String databaseName(String name) {
        return getTranslation("operation.database." + name);
    }

    private Section licences() {
        var header =
                List.of("operation.licences.name", "operation.licences.version", "operation.licences.licence").stream()
                        .map(this::getTranslation)
                        .toList();
        var libraries = state.libraries();
        var section = new Section(
                new H2(getTranslation("operation.licences")), new Paragraph(getTranslation("operation.licences.text")));
        if (!libraries.isEmpty()) {
            var rows = libraries.stream()
                    .map(one -> List.of(one.name(), one.version(), one.licences()))
                    .toList();
            var table = new PlainTable(header, rows);
            table.addClassName("row-problems");
            section.add(new Details(getTranslation("operation.licences.all", libraries.size()), table));
        }
        section.addClassName("panel");
        return section;
    }

    private String said(Room room) {
        return getTranslation("operation.room.free", Bytes.of(room.free()), Bytes.of(room.total()));
    }

    private String said(@Nullable Instant at) {
        return at == null
                ? getTranslation("operation.fact.never")
                : Format.dateTime(at, ZoneId.systemDefault(), getLocale());
    }

    private String said(Duration time) {
        return getTranslation("operation.duration", time.toDays(), time.toHoursPart(), time.toMinutesPart());
    }
}
