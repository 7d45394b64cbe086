package org.pilothouse.operation.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.springframework.stereotype.Component;

/** The administrators' lines about the installation itself. */
@Component
class OperationMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("operation.backups", "backups", Section.ADMINISTRATION, 40, Set.of(), "archive"),
                new MenuEntry("operation.system", "system", Section.ADMINISTRATION, 50, Set.of(), "server"));
    }
}
