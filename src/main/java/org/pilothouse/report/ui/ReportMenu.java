package org.pilothouse.report.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** The lines of published reports: a heading of their own for managers, among the findings for everybody else. */
@Component
class ReportMenu implements MenuEntries {
    private static final Set<Role> MANAGERS = Set.of(Role.MANAGER);
    private static final Set<Role> OTHERS = Set.of(Role.LEAD, Role.RESEARCHER, Role.CUSTODIAN);

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                adoption(Section.MANAGER, MANAGERS),
                releases(Section.MANAGER, MANAGERS),
                adoption(Section.FINDINGS, OTHERS),
                releases(Section.FINDINGS, OTHERS),
                new MenuEntry(
                        "report.results.title",
                        "results",
                        Section.CLINICIAN,
                        80,
                        Set.of(Role.CLINICIAN),
                        "clipboard-text"));
    }

    private static MenuEntry adoption(Section section, Set<Role> roles) {
        return new MenuEntry("report.adoption.title", "adoption", section, 80, roles, "clipboard-text");
    }

    private static MenuEntry releases(Section section, Set<Role> roles) {
        return new MenuEntry("report.releases.title", "releases", section, 90, roles, "archive");
    }
}
