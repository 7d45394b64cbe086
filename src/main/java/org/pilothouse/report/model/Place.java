package org.pilothouse.report.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where in an answer a figure stands, in the words of a reader: {@code nonUse.FORGOT} is a reason for not using a tool. */
final class Place {
    private static final List<String> GROUPS = List.of(
            "report.place",
            "report.reason",
            "report.activity",
            "report.factor",
            "analysis.component",
            "study.value.PhaseKind");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Place() {}

    static String say(String cell, Words words) {
        return Arrays.stream(cell.split("\\.")).map(part -> part(part, words)).collect(Collectors.joining(" \u00b7 "));
    }

    /** What has a name here is called by it; a tool or a form keeps its own. */
    private static String part(String part, Words words) {
        return GROUPS.stream()
                .filter(group -> words.knows(group, part))
                .findFirst()
                .map(group -> words.name(group, part))
                .orElseGet(() -> plain(part));
    }

    private static String plain(String part) {
        if (CONSTANT.matcher(part).matches()) {
            return part.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return !part.isEmpty() && Character.isLowerCase(part.charAt(0))
                ? CAMEL.matcher(part).replaceAll(" ").toLowerCase(Locale.ROOT)
                : part;
    }
}
