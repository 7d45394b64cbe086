package org.pilothouse.security.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** What there is to see about roles and stopped texts inside a study, and about accounts outside any. */
@Component
class SecurityMenu implements MenuEntries {

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                ofInstallation("security.accounts", "accounts", 10, "users"),
                ofInstallation("security.appointments", "appointments", 20, "user-star"),
                ofInstallation("security.ways", "sign-on", 30, "key"),
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

    private static MenuEntry ofInstallation(String titleKey, String path, int order, String icon) {
        return new MenuEntry(titleKey, path, Section.ADMINISTRATION, order, Set.of(), icon);
    }
}
