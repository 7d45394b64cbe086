package org.pilothouse.closing.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** The line that leads to the end of a pilot, for each who has a step to take. */
@Component
class ClosingMenu implements MenuEntries {
    private static final Set<Role> ALL = Set.of(Role.LEAD, Role.CUSTODIAN, Role.RESEARCHER);

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("closing.title", "closing", Section.FINDINGS, 95, ALL, "flag-checkered"));
    }
}
