package org.pilothouse.study.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;

/** Where a lead sets the pilot up, one part at a time. */
@Route("studies/:study/setup/:part?")
@RolesAllowed(Role.Named.LEAD)
class SetupView extends StudyPage {
    private static final List<String> PARTS =
            List.of("phases", "sites", "tools", "note-types", "approvals", "plan", "forecast", "people", "about");

    private final transient Studies studies;
    private final transient PlanDeviations deviations;
    private final transient StudyRoles roles;
    private final transient Accounts accounts;
    private final transient Clock clock;
    private @Nullable String part;

    SetupView(
            StudyDirectory directory,
            Studies studies,
            PlanDeviations deviations,
            StudyRoles roles,
            Accounts accounts,
            Clock clock) {
        super(directory, "study.setup");
        this.studies = studies;
        this.deviations = deviations;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        part = event.getRouteParameters().get("part").orElse(PARTS.getFirst());
        if (!PARTS.contains(part)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected void show(StudyId study) {
        var definition = studies.definition(study);
        var editing = new Editing(studies, deviations, study, () -> show(study));
        var current = requireNonNullElse(part, PARTS.getFirst());
        var content = new Div(section(current, definition, editing, study));
        content.addClassName("setup-content");
        var body = new Div(parts(current, definition), content);
        body.addClassName("setup");
        removeAll();
        add(new PageHeader(getTranslation("study.setup"), definition.title()), body);
    }

    private Nav parts(String current, StudyDefinition definition) {
        var nav = new Nav();
        nav.addClassName("setup-parts");
        nav.setAriaLabel(getTranslation("study.setup.parts"));
        for (var one : PARTS) {
            var link = new Anchor(at("setup/" + one), getTranslation("study.part." + one));
            if (one.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            var count = count(one, definition);
            if (!count.isEmpty()) {
                var number = new com.vaadin.flow.component.html.Span(count);
                number.addClassName("number");
                link.add(number);
            }
            nav.add(link);
        }
        return nav;
    }

    private static String count(String part, StudyDefinition study) {
        return switch (part) {
            case "phases" -> String.valueOf(study.phases().size());
            case "sites" -> String.valueOf(study.sites().size());
            case "tools" -> String.valueOf(study.tools().size());
            case "note-types" -> String.valueOf(study.noteTypes().size());
            case "approvals" -> String.valueOf(study.approvals().size());
            default -> "";
        };
    }

    private Component section(String part, StudyDefinition study, Editing editing, StudyId id) {
        return switch (part) {
            case "sites" -> shown(new SitesSection(editing), study);
            case "tools" -> shown(new ToolsSection(editing), study);
            case "note-types" -> shown(new NoteTypesSection(editing), study);
            case "approvals" ->
                shown(new ApprovalsSection(editing, LocalDate.now(clock.withZone(study.timezone()))), study);
            case "plan" -> {
                var plan = new PlanSection(editing);
                plan.show(study, deviations.all(id));
                yield plan;
            }
            case "forecast" -> new ForecastSection(study);
            case "people" -> new PeopleSection(roles, accounts, id);
            case "about" -> {
                var about = new AboutSection(editing);
                about.show(study);
                yield about;
            }
            default -> shown(new PhasesSection(editing, study), study);
        };
    }

    private static Component shown(ListSection<?> section, StudyDefinition study) {
        section.show(study, true);
        return section;
    }
}
