package org.pilothouse.study;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What somebody says who creates a pilot from a template.
 *
 * @param siteStarts where a design goes site by site: on which day a site gets the tool, if not on the usual one
 * @param privacyOfficer e-mail address of the staff account that will keep names and consents
 */
public record NewPilot(
        String template,
        String code,
        String title,
        Purpose purpose,
        ZoneId timezone,
        LocalDate firstDay,
        List<String> sites,
        Map<String, LocalDate> siteStarts,
        List<NewTool> tools,
        String privacyOfficer) {

    /** A tool by name and sort. */
    public record NewTool(String name, ToolKind kind) {}
}
