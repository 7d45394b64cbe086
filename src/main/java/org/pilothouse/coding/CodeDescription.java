package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaCode;

/** The rules of a code as the one description that REFI-QDA has for them: readable elsewhere, and read back here. */
final class CodeDescription {
    private static final String INCLUDE = "Include";
    private static final String EXCLUDE = "Exclude";
    private static final String EXAMPLE = "Example";
    private static final String ORIGIN = "Origin";
    private static final String DOMAIN = "Domain";
    private static final String STATUS = "Status";
    private static final Pattern SECTION = Pattern.compile(
            "(?:^|\\n\\n)(" + String.join("|", INCLUDE, EXCLUDE, EXAMPLE, ORIGIN, DOMAIN, STATUS) + "): ");

    private CodeDescription() {}

    static @Nullable String write(CodeDefinition code) {
        var sections = new ArrayList<String>();
        if (code.definition() != null) {
            sections.add(code.definition());
        }
        add(sections, INCLUDE, code.inclusion());
        add(sections, EXCLUDE, code.exclusion());
        add(sections, EXAMPLE, code.example());
        add(
                sections,
                ORIGIN,
                code.origin() == CodeOrigin.INDUCTIVE ? null : code.origin().name());
        add(sections, DOMAIN, code.domain());
        add(
                sections,
                STATUS,
                code.status() == CodeStatus.ACTIVE ? null : code.status().name());
        return sections.isEmpty() ? null : String.join("\n\n", sections);
    }

    static CodeDefinition read(QdaCode code, @Nullable UUID parent, int colour) {
        var text = code.description() == null ? "" : code.description();
        var sections = sections(text);
        return new CodeDefinition(
                code.guid(),
                parent,
                cut(code.name(), CodeDefinition.LONGEST_NAME),
                cut(sections.get(""), CodeDefinition.LONGEST_TEXT),
                cut(sections.get(INCLUDE), CodeDefinition.LONGEST_TEXT),
                cut(sections.get(EXCLUDE), CodeDefinition.LONGEST_TEXT),
                cut(sections.get(EXAMPLE), CodeDefinition.LONGEST_TEXT),
                CodeColours.nearest(code.colour(), colour),
                code.codable(),
                origin(sections.get(ORIGIN)),
                cut(sections.get(DOMAIN), CodeDefinition.LONGEST_DOMAIN),
                status(sections.get(STATUS)));
    }

    /** What stands under each heading; the definition under none. */
    private static Map<String, String> sections(String text) {
        var sections = new HashMap<String, String>();
        var heading = "";
        var from = 0;
        var matcher = SECTION.matcher(text);
        while (matcher.find()) {
            sections.putIfAbsent(heading, text.substring(from, matcher.start()));
            heading = matcher.group(1);
            from = matcher.end();
        }
        sections.putIfAbsent(heading, text.substring(from));
        return sections;
    }

    private static void add(List<String> sections, String heading, @Nullable String text) {
        if (text != null) {
            sections.add(heading + ": " + text);
        }
    }

    private static CodeOrigin origin(@Nullable String name) {
        return Arrays.stream(CodeOrigin.values())
                .filter(origin -> origin.name().equals(name))
                .findFirst()
                .orElse(CodeOrigin.INDUCTIVE);
    }

    /** A code that was merged where it comes from is no longer used here either. */
    private static CodeStatus status(@Nullable String name) {
        return Arrays.stream(CodeStatus.values())
                .filter(status -> status.name().equals(name))
                .map(status -> status == CodeStatus.MERGED ? CodeStatus.RETIRED : status)
                .findFirst()
                .orElse(CodeStatus.ACTIVE);
    }

    private static String cut(@Nullable String text, int longest) {
        return text == null ? "" : text.length() <= longest ? text : text.substring(0, longest);
    }
}
