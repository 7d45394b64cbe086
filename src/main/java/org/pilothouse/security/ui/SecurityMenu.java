package org.pilothouse.security.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** What there is to see about roles and stopped texts inside a study. */
@Component
class SecurityMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(
                        "text.stopped.title", "stopped-texts", Section.CUSTODY, 60, Set.of(Role.CUSTODIAN), "shield"),
                new MenuEntry(
                        "security.role-grants",
                        "role-grants",
                        Section.CUSTODY,
                        70,
                        Set.of(Role.CUSTODIAN),
                        "user-check"));
    }
}
