package org.pilothouse.enrolment.ui;

import java.util.List;
import java.util.Set;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.MenuEntry.Section;
import org.pilothouse.shared.Role;
import org.springframework.stereotype.Component;

/** Enrolment's lines in the navigation. */
@Component
class EnrolmentMenu implements MenuEntries {
    private static final Set<Role> INVITING = Set.of(Role.CUSTODIAN, Role.RECRUITER);

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                entry("enrolment.mine.title", "my-participation", Section.CLINICIAN, 90, Role.CLINICIAN, "file-text-o"),
                entry("enrolment.participation.title", "participation", Section.LEAD, 30, Role.LEAD, "users"),
                entry("enrolment.invitations.title", "invitations", Section.CUSTODY, 10, INVITING, "envelope-o"),
                entry("enrolment.letters.title", "letters", Section.CUSTODY, 15, INVITING, "mailbox"),
                entry("enrolment.names.title", "names", Section.CUSTODY, 20, Role.CUSTODIAN, "list"),
                entry("enrolment.consents.title", "consents", Section.CUSTODY, 30, Role.CUSTODIAN, "clipboard-text"),
                entry("enrolment.withdrawals.title", "withdrawals", Section.CUSTODY, 40, Role.CUSTODIAN, "exit-o"),
                entry("enrolment.dates.title", "own-dates", Section.CUSTODY, 35, Role.CUSTODIAN, "calendar-user"),
                entry("enrolment.retention.title", "retention", Section.CUSTODY, 45, Role.CUSTODIAN, "calendar-clock"));
    }

    private static MenuEntry entry(String key, String path, Section section, int order, Set<Role> roles, String icon) {
        return new MenuEntry(key, path, section, order, roles, icon);
    }

    private static MenuEntry entry(String key, String path, Section section, int order, Role role, String icon) {
        return new MenuEntry(key, path, section, order, Set.of(role), icon);
    }
}
