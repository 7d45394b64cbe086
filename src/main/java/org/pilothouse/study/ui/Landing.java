package org.pilothouse.study.ui;

import com.vaadin.flow.router.RouteConfiguration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;

/** Where somebody goes first in a study: to the first page of what they are to it. */
final class Landing {
    private static final Map<Role, String> FIRST_PAGES = firstPages();

    private Landing() {}

    /** The address, empty only if no page of any of the roles is there. */
    static Optional<String> in(StudyLine study) {
        var routes = RouteConfiguration.forSessionScope();
        return FIRST_PAGES.entrySet().stream()
                .filter(page -> study.roles().contains(page.getKey()))
                .map(page -> "studies/" + study.code() + "/" + page.getValue())
                .filter(address -> routes.getRoute(address).isPresent())
                .findFirst();
    }

    private static Map<Role, String> firstPages() {
        var pages = new LinkedHashMap<Role, String>();
        pages.put(Role.CLINICIAN, "today");
        pages.put(Role.LEAD, "overview");
        pages.put(Role.RESEARCHER, "interviews");
        pages.put(Role.MANAGER, "adoption");
        pages.put(Role.CUSTODIAN, "invitations");
        pages.put(Role.RECRUITER, "invitations");
        return pages;
    }
}
