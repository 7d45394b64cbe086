package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.GoLive;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.ReportOutlook;
import org.pilothouse.study.StudyDefinition;

/** Makes the part of the set-up that is asked for. */
@org.springframework.stereotype.Component
class SetupSections {
    private final PlanDeviations deviations;
    private final Allocations allocations;
    private final GoLive goLive;
    private final ReportOutlook outlook;
    private final StudyRoles roles;
    private final Accounts accounts;
    private final Clock clock;

    SetupSections(
            PlanDeviations deviations,
            Allocations allocations,
            GoLive goLive,
            ReportOutlook outlook,
            StudyRoles roles,
            Accounts accounts,
            Clock clock) {
        this.deviations = deviations;
        this.allocations = allocations;
        this.goLive = goLive;
        this.outlook = outlook;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    Component section(String part, StudyId id, StudyDefinition study, Editing editing) {
        return switch (part) {
            case "sites" -> shown(new SitesSection(editing), study);
            case "tools" -> shown(new ToolsSection(editing), study);
            case "note-types" -> shown(new NoteTypesSection(editing), study);
            case "approvals" -> shown(new ApprovalsSection(editing, today(study)), study);
            case "allocation" -> new AllocationSection(allocations, id, study, editing::reload);
            case "plan" -> {
                var plan = new PlanSection(editing);
                plan.show(study, deviations.all(id));
                yield plan;
            }
            case "forecast" -> new ForecastSection(study, outlook.in(id));
            case "go-live" -> new GoLiveSection(goLive, id, study, editing::reload);
            case "people" -> new PeopleSection(roles, accounts, id);
            case "about" -> {
                var about = new AboutSection(editing);
                about.show(study);
                yield about;
            }
            default -> shown(new PhasesSection(editing, study, today(study)), study);
        };
    }

    private LocalDate today(StudyDefinition study) {
        return LocalDate.now(clock.withZone(study.timezone()));
    }

    private static Component shown(ListSection<?> section, StudyDefinition study) {
        section.show(study, true);
        return section;
    }
}
