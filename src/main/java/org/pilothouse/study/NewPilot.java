package org.pilothouse.study;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What somebody says who creates a pilot from a template.
 *
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
        List<NewTool> tools,
        String privacyOfficer) {

    /** A tool by name and sort. */
    public record NewTool(String name, ToolKind kind) {}
}
