package org.pilothouse.coding;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

@Component
class CodingMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        var researchers = Set.of(Role.RESEARCHER);
        return List.of(
                new MenuEntry("coding.title", "code", Section.RESEARCH, 20, researchers, "pencil"),
                new MenuEntry("coding.search.title", "text-search", Section.RESEARCH, 25, researchers, "search"),
                new MenuEntry("coding.codebook.title", "codebook", Section.RESEARCH, 30, researchers, "tags"),
                new MenuEntry("coding.retrieval.title", "passages", Section.RESEARCH, 32, researchers, "filter"),
                new MenuEntry("coding.memos.title", "memos", Section.RESEARCH, 34, researchers, "notebook"),
                new MenuEntry("coding.exchange.title", "exchange", Section.RESEARCH, 90, researchers, "exchange"));
    }
}
