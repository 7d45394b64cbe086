package org.pilothouse.survey;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

@Component
class SurveyMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(
                        "survey.title", "surveys", Section.CLINICIAN, 40, Set.of(Role.CLINICIAN), "clipboard-text"),
                new MenuEntry(
                        "survey.instruments.title",
                        "instruments",
                        Section.RESEARCH,
                        60,
                        Set.of(Role.RESEARCHER),
                        "clipboard-check"));
    }
}
