package org.pilothouse.interview;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

@Component
class InterviewMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "interview.title", "interviews", Section.RESEARCH, 10, Set.of(Role.RESEARCHER), "comments-o"));
    }
}
