package org.pilothouse.notelog.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** Where the note log stands in the navigation. */
@Component
class NoteMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("notelog.today", "today", Section.CLINICIAN, 10, Set.of(Role.CLINICIAN), "timer"),
                new MenuEntry(
                        "notelog.own", "documentation", Section.CLINICIAN, 20, Set.of(Role.CLINICIAN), "bar-chart"),
                new MenuEntry(
                        "notelog.workflow", "workflow", Section.CLINICIAN, 30, Set.of(Role.CLINICIAN), "road-branches"),
                new MenuEntry("tell.title", "tell-us", Section.CLINICIAN, 45, Set.of(Role.CLINICIAN), "comment"),
                new MenuEntry("told.title", "told", Section.RESEARCH, 96, Set.of(Role.RESEARCHER), "comments"),
                new MenuEntry("told.title", "told", Section.LEAD, 56, Set.of(Role.LEAD), "comments"),
                new MenuEntry("notelog.data", "notes", Section.RESEARCH, 90, Set.of(Role.RESEARCHER), "table"),
                new MenuEntry("imports.title", "imports", Section.RESEARCH, 94, Set.of(Role.RESEARCHER), "upload"),
                new MenuEntry(
                        "notelog.quality", "quality", Section.RESEARCH, 95, Set.of(Role.RESEARCHER), "check-circle"),
                new MenuEntry("notelog.quality", "quality", Section.LEAD, 55, Set.of(Role.LEAD), "check-circle"),
                new MenuEntry("imports.title", "imports", Section.CUSTODY, 50, Set.of(Role.CUSTODIAN), "upload"));
    }
}
