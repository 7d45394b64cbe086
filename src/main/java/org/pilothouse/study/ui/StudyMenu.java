package org.pilothouse.study.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** The lead's lines in the navigation. */
@Component
class StudyMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("study.overview", "overview", Section.LEAD, 10, Set.of(Role.LEAD), "dashboard"),
                new MenuEntry("study.setup", "setup", Section.LEAD, 20, Set.of(Role.LEAD), "sliders"),
                new MenuEntry("study.schedule", "schedule", Section.LEAD, 25, Set.of(Role.LEAD), "calendar"),
                new MenuEntry("study.pauses", "tool-pauses", Section.CUSTODY, 55, Set.of(Role.CUSTODIAN), "pause"));
    }
}
