package org.pilothouse.shared;

import java.util.Set;

/**
 * A line of the navigation.
 *
 * @param titleKey translation key
 * @param path what follows {@code studies/<code>/}
 * @param section under which heading it stands
 * @param roles who sees it
 * @param icon name of a Vaadin icon, such as {@code timer}
 */
public record MenuEntry(String titleKey, String path, Section section, int order, Set<Role> roles, String icon) {

    /** The headings of the navigation, in their order. */
    public enum Section {
        CLINICIAN,
        LEAD,
        RESEARCH,
        FINDINGS,
        MANAGER,
        CUSTODY,
        /** Outside any study, for administrators; its paths begin at the root and its entries name no role. */
        ADMINISTRATION
    }
}
