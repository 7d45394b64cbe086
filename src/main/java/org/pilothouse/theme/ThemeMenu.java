package org.pilothouse.theme;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

@Component
class ThemeMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("theme.title", "themes", Section.RESEARCH, 50, Set.of(Role.RESEARCHER), "bookmark"));
    }
}
