package org.pilothouse.analysis.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** The lines of the findings in the navigation. */
@Component
class AnalysisMenu implements MenuEntries {
    private static final Set<Role> READERS = Set.of(Role.LEAD, Role.RESEARCHER);

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("analysis.use.title", "use", Section.FINDINGS, 10, READERS, "check-circle-o"),
                new MenuEntry("analysis.time.title", "time", Section.FINDINGS, 20, READERS, "clock"),
                new MenuEntry("analysis.burden.title", "burden", Section.FINDINGS, 30, READERS, "grid-small"),
                new MenuEntry("analysis.workflows.title", "workflows", Section.FINDINGS, 40, READERS, "random"));
    }
}
