package org.pilothouse.audit.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** The audit's lines in the navigation. */
@Component
class AuditMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("audit.title", "access-log", Section.CUSTODY, 60, Set.of(Role.CUSTODIAN), "eye"),
                new MenuEntry("audit.installation.title", "log", Section.ADMINISTRATION, 60, Set.of(), "eye"));
    }
}
